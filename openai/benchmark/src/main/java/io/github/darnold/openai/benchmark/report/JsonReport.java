package io.github.darnold.openai.benchmark.report;

import io.github.darnold.openai.benchmark.provider.Candidate;
import io.github.darnold.openai.benchmark.provider.Fingerprint;
import io.github.darnold.openai.benchmark.statistic.Figure;
import io.github.darnold.openai.benchmark.statistic.Samples;
import io.github.darnold.openai.benchmark.statistic.Summary;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Every sample with all that is needed to judge it, for programs.
public final class JsonReport {

    private final ObjectNode report = JsonMapper.shared().createObjectNode();

    /// Begins with the machine.
    ///
    /// @param terraform its version; empty when none was used
    public JsonReport(String terraform, Machine start, Machine end) {
        ObjectNode machine = report.putObject("machine");
        machine.put("system", start.system());
        machine.put("processor", start.processor());
        machine.put("cores", start.cores());
        machine.put("load_average_at_start", start.load());
        machine.put("load_average_at_end", end.load());
        machine.put("java", start.java());
        if (!terraform.isEmpty()) {
            machine.put("terraform", terraform);
        }
    }

    public JsonReport with(List<Candidate> candidates) {
        ArrayNode providers = report.putArray("providers");
        for (Candidate candidate : candidates) {
            Fingerprint fingerprint = Fingerprint.of(candidate);
            providers
                    .addObject()
                    .put("name", candidate.name())
                    .put("executable", candidate.executable().toString())
                    .put("executable_bytes", fingerprint.executableBytes())
                    .put("package_bytes", fingerprint.packageBytes())
                    .put("sha256", fingerprint.sha256());
        }
        return this;
    }

    public JsonReport with(Samples samples) {
        ArrayNode figures = report.putArray("figures");
        for (Figure figure : samples.figures()) {
            for (String provider : samples.providers(figure)) {
                Summary summary = samples.summary(figure, provider);
                ObjectNode node = figures.addObject()
                        .put("figure", figure.name())
                        .put("unit", figure.unit())
                        .put("provider", provider)
                        .put("median", summary.median())
                        .put("p10", summary.p10())
                        .put("p90", summary.p90());
                samples.of(figure, provider).forEach(node.putArray("samples")::add);
            }
        }
        return this;
    }

    @Override
    public String toString() {
        return report.toPrettyString();
    }
}
