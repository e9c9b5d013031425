package io.github.darnold.openai.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.benchmark.statistic.Figure;
import io.github.darnold.openai.benchmark.statistic.Samples;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonReportTest {

    @Test
    void tellsTheMachineAndEverySample() {
        Samples samples = new Samples();
        samples.add(new Figure("startup/line", "ms"), "native", 10.5);
        samples.add(new Figure("startup/line", "ms"), "native", 20.5);
        Machine start = new Machine("Linux 6", "amd64", 2, "25", 0.5);
        Machine end = new Machine("Linux 6", "amd64", 2, "25", 1.5);

        JsonNode report = JsonMapper.shared()
                .readTree(new JsonReport("1.11.4", start, end).with(samples).toString());

        assertThat(report).isEqualTo(JsonMapper.shared().readTree("""
                {
                  "machine": {
                    "system": "Linux 6", "processor": "amd64", "cores": 2, "load_average_at_start": 0.5,
                    "load_average_at_end": 1.5, "java": "25", "terraform": "1.11.4"
                  },
                  "figures": [{
                    "figure": "startup/line", "unit": "ms", "provider": "native", "median": 15.5, "p10": 11.5,
                    "p90": 19.5, "samples": [10.5, 20.5]
                  }]
                }
                """));
    }
}
