package io.github.darnold.terraform.engine;

import static io.github.darnold.terraform.engine.Harness.object;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.json;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.listOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optionalComputed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.ObjectType;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// Data sources.
class DataReadingTest {

    private static final Shape PART =
            shape(optional("name", string(), "Name."), computed("number", int64(), "Number."));
    private static final Shape THING = shape(
            optional("filter", json(), "What to look for."),
            optional("limit", int64(), "How many.").defaultValue(10L),
            optionalComputed("zone", string(), "Zone."),
            computed("total", int64(), "How many there are."),
            optional("parts", listOf(new ObjectType(PART)), "Some."));

    private static Harness reading(UnaryOperator<ObjectValue> read) {
        return Harness.of(new DataSource<String>() {
            @Override
            public String typeName() {
                return Scripted.TYPE;
            }

            @Override
            public Schema schema() {
                return Schema.of(THING, "Things.");
            }

            @Override
            public Fields read(String client, Fields config, Call call) {
                return new Fields(read.apply(config.values()));
            }
        });
    }

    private static StateAnswer read(UnaryOperator<ObjectValue> read, Object... namesAndValues) {
        Harness harness = reading(read);
        ObjectValue config = THING.complete(object(namesAndValues));
        return harness.engine.readDataSource(Scripted.TYPE, config, harness.context());
    }

    @Test
    void fillsInWhatIsNotConfigured() {
        StateAnswer answer = read(config -> object("limit", config.get("limit"), "zone", "north", "total", 3));

        assertThat(answer.diagnostics()).isEmpty();
        assertThat(answer.state()).isEqualTo(THING.complete(object("limit", 10, "zone", "north", "total", 3)));
    }

    /// Clients throw such failures, which know why, but not what for.
    @Test
    void saysWhatFailuresWereAbout() {
        Failure failure = new Failure(Diagnostic.error("Cannot send", "no route")) {
            @Override
            public List<Diagnostic> diagnostics(String doing) {
                return List.of(Diagnostic.error("Cannot " + doing, "no route"));
            }
        };
        StateAnswer answer = read(_ -> {
            throw failure;
        });
        assertThat(answer.diagnostics())
                .singleElement()
                .satisfies(told ->
                        assertThat(told.summary()).startsWith("Cannot read ").contains(Scripted.TYPE));
    }

    @Test
    void keepsArgumentsAsTheyAreWritten() {
        StateAnswer answer = read(
                _ -> object(
                        "filter", "{\"a\":1}",
                        "zone", "south",
                        "parts", List.of(object("name", "X", "number", 1), object("name", "Y", "number", 2))),
                "filter",
                "{ \"a\" : 1 }",
                "zone",
                "north",
                "parts",
                List.of(PART.complete(object("name", "x"))));

        assertThat(answer.state())
                .isEqualTo(THING.complete(object(
                        "filter",
                        "{ \"a\" : 1 }",
                        "limit",
                        10,
                        "zone",
                        "north",
                        "parts",
                        List.of(object("name", "x", "number", 1)))));
    }

    @Test
    void reportsUnknownValuesAsABug() {
        StateAnswer answer = read(_ -> object("total", UnknownValue.UNKNOWN));

        assertThat(answer.state()).isEqualTo(NullValue.NULL);
        assertThat(answer.diagnostics()).extracting(Diagnostic::path).containsExactly(Path.of("total"));
    }

    @Test
    void reportsValuesOfAnotherTypeAsABug() {
        StateAnswer answer = read(_ -> object("total", "many"));

        assertThat(answer.diagnostics())
                .singleElement()
                .satisfies(problem -> assertThat(problem.detail()).contains("total is not of type \"number\""));
    }
}
