package io.github.darnold.terraform.engine;

import static io.github.darnold.terraform.engine.Harness.object;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.bool;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.dynamic;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.number;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.setOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.provider.StateUpgrader;
import io.github.darnold.terraform.plugin.schema.Block;
import io.github.darnold.terraform.plugin.schema.ObjectType;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.DynamicValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.Type;
import io.github.darnold.terraform.plugin.value.Value;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Stored states, of this and other schema versions.
class UpgradingTest {

    private static final Value NULL = NullValue.NULL;

    private static final Shape PART = shape(optional("name", string(), "Name."), optional("on", bool(), "Whether."));
    private static final Shape THING = shape(
            computed("id", string(), "Identifier."),
            optional("amount", number(), "Amount."),
            optional("any", dynamic(), "Anything."),
            optional("set", setOf(new ObjectType(PART)), "Some."),
            optional("password", string(), "Secret.").writeOnly());
    private static final Schema SCHEMA = new Schema(
            2,
            THING,
            List.of(
                    Block.single("timeouts", shape(optional("create", string(), "How long.")), "How long to wait."),
                    new Block("rule", Block.Nesting.LIST, PART, 0, 0, "Rules.")),
            "A thing.",
            null);

    private static final ObjectValue EMPTY = SCHEMA.complete(ObjectValue.EMPTY);

    private static Harness harness() {
        return Harness.unconfigured(new Scripted(SCHEMA) {
            @Override
            public Map<Long, StateUpgrader> stateUpgraders() {
                return Map.of(
                        0L,
                                stored -> {
                                    throw new IllegalStateException("unexpected " + stored.get("id"));
                                },
                        1L, stored -> object("id", stored.get("key"), "dropped", true));
            }
        });
    }

    private static StateAnswer upgrade(Harness harness, long version, String json) {
        return harness.engine.upgradeState(
                Scripted.TYPE, version, json.getBytes(StandardCharsets.UTF_8), harness.context());
    }

    private static StateAnswer upgrade(long version, String json) {
        return upgrade(harness(), version, json);
    }

    private static String onlyDetail(StateAnswer answer) {
        assertThat(answer.state()).isEqualTo(NULL);
        assertThat(answer.diagnostics())
                .singleElement()
                .extracting(Diagnostic::summary)
                .isEqualTo("Cannot read the stored state of fake_thing");
        return answer.diagnostics().getFirst().detail();
    }

    @Test
    void readsEveryKindOfValue() {
        StateAnswer answer = upgrade(2, """
                {"id": "t1", "amount": 123456789012345678901234567890.125, "password": null,
                 "any": {"value": {"x": [1, null]}, "type": ["object", {"x": ["tuple", ["number", "dynamic"]]}]},
                 "set": [{"name": "b", "on": true}, {"name": "a", "on": null}],
                 "timeouts": {"create": "5m"}, "rule": [{"name": "r", "on": false}]}
                """);

        Type any = new Type.ObjectOf(Map.of("x", new Type.TupleOf(List.of(Type.NUMBER, Type.DYNAMIC))));
        Value content = object("x", new TupleValue(List.of(Value.of(1), NULL)));
        assertThat(answer.diagnostics()).isEmpty();
        assertThat(answer.state())
                .isEqualTo(object(
                        "id", "t1",
                        "amount", Value.of(new BigDecimal("123456789012345678901234567890.125")),
                        "any", new DynamicValue(any, content),
                        "set", SetValue.of(List.of(object("name", "a", "on", NULL), object("name", "b", "on", true))),
                        "password", NULL,
                        "timeouts", object("create", "5m"),
                        "rule", List.of(object("name", "r", "on", false))));
    }

    @Test
    void fillsWhatIsAbsentAndDropsWhatIsUnheardOf() {
        StateAnswer answer = upgrade(2, """
                {"id": "t1", "legacy": {"a": [1]}, "set": [{"name": "a", "old": 3}]}
                """);

        assertThat(answer.state())
                .isEqualTo(EMPTY.with("id", Value.of("t1"))
                        .with("set", SetValue.of(List.of(object("name", "a", "on", NULL)))));
    }

    @Test
    void convertsPrimitivesAsTerraformDoes() {
        StateAnswer answer = upgrade(2, """
                {"id": 17, "amount": "0.50", "set": [{"name": true, "on": "false"}]}
                """);

        assertThat(answer.state())
                .isEqualTo(EMPTY.with("id", Value.of("17"))
                        .with("amount", Value.of(new BigDecimal("0.5")))
                        .with("set", SetValue.of(List.of(object("name", "true", "on", false)))));
    }

    @Test
    void neverRecordsWriteOnlyValues() {
        assertThat(upgrade(2, "{\"password\": \"secret\"}").state()).isEqualTo(EMPTY);
    }

    @Test
    void upgradesEarlierVersions() {
        assertThat(upgrade(1, "{\"key\": \"t1\"}").state()).isEqualTo(EMPTY.with("id", Value.of("t1")));
    }

    @Test
    void recordsTheState() {
        Harness harness = harness();

        upgrade(harness, 2, "{\"id\": \"t1\"}");

        assertThat(harness.priorStates.of(Scripted.TYPE)).containsExactly(EMPTY.with("id", Value.of("t1")));
    }

    @Test
    void saysWhichReleaseIsNeededForANewerState() {
        assertThat(onlyDetail(upgrade(3, "{}")))
                .contains("schema version 3", "fake 1.2.3", "versions up to 2", "terraform init -upgrade");
    }

    @Test
    void saysFromWhereItUpgrades() {
        Harness harness = Harness.unconfigured(new Scripted(SCHEMA));

        assertThat(onlyDetail(upgrade(harness, 1, "{}")))
                .contains("It has schema version 1", "has version 2 and upgrades from no other");
    }

    @Test
    void reportsAFailingUpgraderAsABug() {
        assertThat(upgrade(0, "{\"id\": 1}").diagnostics())
                .singleElement()
                .satisfies(problem -> assertThat(problem.detail())
                        .contains("failed to upgrade the state of fake_thing", "unexpected 1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1]", "{\"id\": }", "nonsense"})
    void refusesBrokenJson(String json) {
        assertThat(onlyDetail(upgrade(2, json))).contains("terraform state rm");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"amount\": \"many\"}",
                "{\"amount\": true}",
                "{\"amount\": [1]}",
            })
    void namesTheAttributeThatDoesNotFit(String json) {
        StateAnswer answer = upgrade(2, json);

        assertThat(onlyDetail(answer)).contains("amount is ");
        assertThat(answer.diagnostics().getFirst().path()).isEqualTo(Path.of("amount"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"any\": \"plain\"}",
                "{\"any\": {\"value\": 1, \"type\": \"mystery\"}}",
                "{\"any\": {\"value\": [1], \"type\": [\"tuple\", []]}}",
                "{\"set\": {\"name\": \"a\"}}",
                "{\"set\": [\"a\"]}",
                "{\"rule\": [[]]}",
            })
    void refusesAnotherShape(String json) {
        assertThat(onlyDetail(upgrade(2, json))).contains("In the stored state, ");
    }
}
