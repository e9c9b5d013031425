package io.github.darnold.openai.benchmark;

import io.github.darnold.openai.benchmark.provider.Candidate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The forms of our own provider that were built in this checkout.
final class OwnForms {

    private static final Path TARGET = Path.of("openai", "distribution", "target");
    private static final List<Map.Entry<String, Path>> FORMS = List.of(
            Map.entry("native", Path.of("native", "terraform-provider-openai")),
            Map.entry("portable", Path.of("portable")),
            Map.entry("jvm", Path.of("terraform-provider-openai")));

    private OwnForms() {}

    static List<Candidate> built() {
        String root = System.getProperty("project.root", "");
        if (root.isEmpty()) {
            throw new InvalidOption("--ours works only with openai/benchmark/run, which knows where they are");
        }
        Path target = Path.of(root).resolve(TARGET);
        List<Candidate> built = FORMS.stream()
                .filter(form -> Files.exists(target.resolve(form.getValue())))
                .map(form -> Candidate.at(form.getKey(), target.resolve(form.getValue())))
                .toList();
        if (built.isEmpty()) {
            throw new InvalidOption("nothing of ours is built in " + target);
        }
        return built;
    }
}
