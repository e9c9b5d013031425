package io.github.darnold.terraform.testing.core;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.mapOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.testing.core.Values.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.provider.PlanDraft;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/// `ignore_changes`, as Terraform understands it.
class IgnoredChangesTest {

    private final Shelf shelf = new Shelf();
    private final List<String> seen = new ArrayList<>();
    private final SimulatedCore core = ShelfProvider.core(shelf, new Things() {
        @Override
        public void plan(Shelf client, PlanDraft plan, Call call) {
            seen.add("plan " + plan.config().get(COLOR));
        }

        @Override
        public Fields update(Shelf client, Fields state, Fields plan, Fields config, Call call) {
            seen.add("update " + plan.get(COLOR) + " configured as " + config.get(COLOR));
            return super.update(client, state, plan, config, call);
        }
    });

    @Test
    void plansWithThePriorValueButAppliesWithTheConfiguredOne() {
        core.applied(Things.TYPE, "a", object("name", "a", "color", "red"));
        seen.clear();

        ObjectValue made =
                core.ignoringChanges(Path.of("color")).applied(Things.TYPE, "a", object("name", "b", "color", "blue"));

        assertThat(made.get("color")).isEqualTo(Value.of("red"));
        assertThat(made.get("name")).isEqualTo(Value.of("b"));
        assertThat(seen).containsExactly("plan red", "plan red", "update red configured as blue");
    }

    @Test
    void plansNothingWhereAllElseIsTheSame() {
        ObjectValue config = object("name", "a", "color", "red");
        core.applied(Things.TYPE, "a", config);

        Planned ignored = core.ignoringChanges(Path.of("color")).plan(Things.TYPE, "a", object("name", "a"));
        assertThat(ignored.action()).isEqualTo(Action.NO_OP);
        Planned all = core.ignoringAllChanges().plan(Things.TYPE, "a", object("name", "b"));
        assertThat(all.action()).isEqualTo(Action.NO_OP);
        Planned none = core.ignoringChanges().plan(Things.TYPE, "a", object("name", "a"));
        assertThat(none.action()).isEqualTo(Action.REPLACE);
    }

    @Test
    void ignoresNothingWhereTheObjectIsNewOrMadeAnew() {
        core.ignoringChanges(Path.of("name"));
        assertThat(core.applied(Things.TYPE, "a", object("name", "a")).get("name"))
                .isEqualTo(Value.of("a"));

        ObjectValue replacement = core.applied(Things.TYPE, "a", object("name", "b", "color", "red"));

        assertThat(replacement.get("name")).isEqualTo(Value.of("b"));
    }

    private static final Schema LABELLED =
            Schema.of(shape(optional("labels", mapOf(string()), "Labels.")), "A thing with labels.");
    private static final Value UNKNOWN = UnknownValue.UNKNOWN;

    private static ObjectValue labels(Object... namesAndValues) {
        return object("labels", new MapValue(object(namesAndValues).members()));
    }

    private static ObjectValue only(Value value) {
        return object("labels", value);
    }

    static final List<Arguments> KEYS = List.of(
            Arguments.of("changed", labels("a", "1", "b", "1"), labels("a", "2", "b", "2"), labels("a", "1", "b", "2")),
            Arguments.of("removed", labels("a", "1", "b", "1"), labels("b", "2"), labels("b", "2", "a", "1")),
            Arguments.of("added", labels("b", "1"), labels("a", "2", "b", "2"), labels("b", "2")),
            Arguments.of("added alone", only(NullValue.NULL), labels("a", "2"), only(new MapValue(Map.of()))),
            Arguments.of("nowhere", labels("b", "1"), only(NullValue.NULL), only(NullValue.NULL)),
            Arguments.of("unknown", labels("a", "1"), only(UNKNOWN), only(UNKNOWN)));

    @ParameterizedTest
    @FieldSource("KEYS")
    void ignoresSingleKeysOfMaps(String ignoredWhat, ObjectValue prior, ObjectValue config, ObjectValue left) {
        var ignored = new IgnoredChanges(false, List.of(Path.of("labels").key("a")));

        assertThat(ignored.in(LABELLED, prior, config)).isEqualTo(left);
    }

    @Test
    void ignoresWhatIsInsideOfLists() {
        core.applied(Things.TYPE, "a", object("name", "a", "parts", List.of(object("name", "leg", "size", 1))));

        ObjectValue made = core.ignoringChanges(Path.of("parts").index(0).attribute("size"))
                .applied(Things.TYPE, "a", object("name", "b", "parts", List.of(object("name", "leg", "size", 5))));

        assertThat(made.get("parts")).isEqualTo(Value.listOf(List.of(object("name", "leg", "size", 1, "number", 100))));
    }
}
