package io.github.darnold.terraform.engine;

import static io.github.darnold.terraform.engine.Harness.object;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.provider.ListResource;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Identity;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ListingTest {

    private static final Attribute<String> ID = computed("id", string(), "Identifier.");
    private static final Attribute<String> NAME = required("name", string(), "Name.");
    private static final Attribute<String> TOKEN =
            optional("token", string(), "Secret.").writeOnly();
    private static final Attribute<String> PREFIX =
            optional("prefix", string().length(1, 5), "What names begin with.").defaultValue("t");
    private static final Value NULL = NullValue.NULL;

    private final List<ListEvent> events = new ArrayList<>();

    private static final class Thing extends Scripted {

        Thing() {
            super(shape(ID, NAME, TOKEN));
        }

        @Override
        public Identity identity() {
            return Identity.of(ID);
        }
    }

    /// Lists as a test says.
    private interface Listing {
        void list(ListResource.Query query, ListResource.Results results, Call call);
    }

    private static Harness listing(Listing listing) {
        return Harness.of(new Thing(), new ListResource<>() {
            @Override
            public String typeName() {
                return Scripted.TYPE;
            }

            @Override
            public Schema schema() {
                return Schema.of(shape(PREFIX), "Finds things.");
            }

            @Override
            public void validate(Fields config, Consumer<Diagnostic> problems) {
                if (config.isSet(PREFIX) && config.require(PREFIX).equals("x")) {
                    problems.accept(Diagnostic.error("No x", "Take y.").at(PREFIX.name()));
                }
            }

            @Override
            public void list(String client, Query query, Results results, Call call) {
                listing.list(query, results, call);
            }
        });
    }

    private static Fields thing(int number) {
        return new Fields(object("id", "" + number, "name", "thing " + number, "token", "hidden"));
    }

    private List<Diagnostic> list(Harness harness, boolean whole, long limit) {
        var request = new ListRequest(Scripted.TYPE, object("prefix", NULL), whole, limit);
        return harness.engine.list(request, harness.context(), events::add);
    }

    @Test
    void tellsNamesAndIdentities() {
        var harness = listing((query, results, _) -> {
            results.found(query.config().require(PREFIX), thing(1));
            results.found("second", new Fields(object("id", "2")));
        });
        assertThat(list(harness, false, 100)).isEmpty();
        assertThat(events)
                .containsExactly(
                        new ListEvent("t", object("id", "1"), NULL, List.of()),
                        new ListEvent("second", object("id", "2"), NULL, List.of()));
    }

    @Test
    void tellsWholeObjectsWithoutSecrets() {
        var harness = listing((query, results, _) -> {
            assertThat(query.includeResource()).isTrue();
            results.found("first", thing(1));
        });
        assertThat(list(harness, true, 100)).isEmpty();
        assertThat(events)
                .singleElement()
                .extracting(ListEvent::object)
                .isEqualTo(thing(1).values().with("token", NULL));
    }

    @Test
    void endsWhenThereAreEnough() {
        var answers = new ArrayList<Boolean>();
        var harness = listing((query, results, _) -> {
            assertThat(query.limit()).isEqualTo(2);
            for (int i = 0; i < 4; i++) {
                answers.add(results.found("", thing(i)));
            }
        });
        assertThat(list(harness, false, 2)).isEmpty();
        assertThat(answers).containsExactly(true, false, false, false);
        assertThat(events).hasSize(2);
    }

    @Test
    void hasNoLimitWhereTerraformHasNone() {
        var harness = listing((query, results, _) -> {
            assertThat(query.limit()).isEqualTo(Long.MAX_VALUE);
            assertThat(results.found("", thing(1))).isTrue();
        });
        assertThat(list(harness, false, 0)).isEmpty();
    }

    @Test
    void endsWhenTerraformHangsUp() {
        var harness = listing(
                (_, results, _) -> assertThat(results.found("", thing(1))).isFalse());
        var request = new ListRequest(Scripted.TYPE, object("prefix", NULL), false, 9);
        assertThat(harness.engine.list(request, harness.context(), _ -> false)).isEmpty();
    }

    @Test
    void tellsWarningsWithTheNextObjectAndTheRestInTheEnd() {
        var harness = listing((_, results, call) -> {
            call.warn(Diagnostic.warning("first", "-"));
            results.found("", thing(1));
            call.warn(Diagnostic.warning("second", "-"));
            throw Failure.of("broken", "-");
        });
        assertThat(list(harness, false, 9)).extracting(Diagnostic::summary).containsExactly("second", "broken");
        assertThat(events)
                .singleElement()
                .satisfies(event -> assertThat(event.warnings())
                        .extracting(Diagnostic::summary)
                        .containsExactly("first"));
    }

    @Test
    void reportsObjectsThatTerraformWouldNotTake() {
        assertBug(false, object("name", "n"), "The identity of fake_thing after list is not right: id is null.");
        assertBug(
                true,
                object("id", "1", "name", UnknownValue.UNKNOWN),
                "Its result for fake_thing leaves name unknown.");
        assertBug(
                true,
                object("id", "1", "name", 5),
                "Its result for fake_thing has a value of another type: name is not of type \"string\".");
    }

    private void assertBug(boolean whole, ObjectValue object, String detail) {
        var harness = listing((_, results, _) -> results.found("", new Fields(object)));
        assertThat(list(harness, whole, 9))
                .singleElement()
                .satisfies(bug -> assertThat(bug.detail()).startsWith(detail));
        assertThat(events).isEmpty();
    }

    @Test
    void checksConfigurations() {
        var harness = listing((_, _, _) -> {});
        assertThat(harness.engine.validateListResource(Scripted.TYPE, object("prefix", "x")))
                .extracting(Diagnostic::summary)
                .containsExactly("No x");
        assertThat(harness.engine.validateListResource(Scripted.TYPE, object("prefix", "")))
                .extracting(Diagnostic::summary)
                .containsExactly("Invalid value of prefix");
        assertThat(harness.engine.validateListResource("fake_other", object("prefix", "")))
                .extracting(Diagnostic::summary)
                .containsExactly("Unknown list resource fake_other");
    }
}
