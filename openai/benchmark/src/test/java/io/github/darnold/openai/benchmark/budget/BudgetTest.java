package io.github.darnold.openai.benchmark.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.darnold.openai.benchmark.statistic.Figure;
import io.github.darnold.openai.benchmark.statistic.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BudgetTest {

    private static final Figure SCHEMA = new Figure("startup/schema", "ms");

    private final Budget budget = Budget.parse("""
            [{"figure": "startup/schema", "provider": "native", "of": "go", "at_most": 0.5}]
            """);
    private final Samples samples = new Samples();

    @Test
    void isKeptUpToTheLimit() {
        samples.add(SCHEMA, "native", 5);
        samples.add(SCHEMA, "go", 10);
        assertThat(budget.judge(samples))
                .singleElement()
                .isInstanceOf(Verdict.Kept.class)
                .extracting(Verdict::text)
                .isEqualTo("kept         startup/schema of native is 0.50 of that of go, and may be 0.50");
    }

    @Test
    void isBrokenAboveTheLimit() {
        samples.add(SCHEMA, "native", 6);
        samples.add(SCHEMA, "go", 10);
        assertThat(budget.judge(samples))
                .singleElement()
                .isInstanceOf(Verdict.Broken.class)
                .extracting(Verdict::text)
                .isEqualTo("BROKEN       startup/schema of native is 0.60 of that of go, and may be 0.50");
    }

    @Test
    void isBrokenWhereThereIsNoRatio() {
        samples.add(SCHEMA, "native", 0);
        samples.add(SCHEMA, "go", 0);
        assertThat(budget.judge(samples)).singleElement().isInstanceOf(Verdict.Broken.class);
    }

    @Test
    void isNotCheckedWithoutBothProviders() {
        samples.add(SCHEMA, "native", 6);
        assertThat(budget.judge(samples))
                .singleElement()
                .isEqualTo(new Verdict.NotChecked(budget.limits().getFirst(), "go"))
                .extracting(Verdict::text)
                .isEqualTo("not checked  startup/schema of native against go: of go it was not measured");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "nonsense",
                "[{\"figure\": \"x\", \"provider\": \"a\", \"of\": \"b\"}]",
                "[{\"figure\": \"x\", \"of\": \"b\", \"at_most\": 1}]"
            })
    void refusesWhatPromisesNothing(String text, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("budget.json"), text);
        assertThatThrownBy(() -> Budget.read(file))
                .isInstanceOf(InvalidBudget.class)
                .hasMessageStartingWith("the budget " + file + " makes no sense: ");
    }

    @Test
    void refusesAFileThatIsNotThere(@TempDir Path folder) {
        assertThatThrownBy(() -> Budget.read(folder.resolve("none")))
                .isInstanceOf(InvalidBudget.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void isRecordedForOurOwnProvider() {
        Path file = Path.of(System.getProperty("project.root"), "openai/benchmark/budget.json");
        assertThat(Budget.read(file).limits()).extracting(Limit::provider).contains("native", "portable");
    }
}
