package io.github.darnold.terraform.rest.list;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.rest.RestVocabulary.get;
import static io.github.darnold.terraform.rest.RestVocabulary.listing;
import static io.github.darnold.terraform.rest.fixture.Things.thing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.fixture.Answer;
import io.github.darnold.terraform.rest.fixture.Apis;
import io.github.darnold.terraform.rest.fixture.Calls;
import io.github.darnold.terraform.rest.fixture.Lists;
import io.github.darnold.terraform.rest.fixture.ScriptedServer;
import io.github.darnold.terraform.rest.fixture.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ListingWordsTest {

    private static final Attribute<String> WIDTH = optional("width", string(), "-");
    private static final Attribute<String> JSON = computed("json", string(), "-");

    private static final Listing LISTING = listing(
                    "test_buckets", "buckets", shape(computed("start", string(), "-"), JSON))
            .describedAs("Lists buckets.")
            .taking(WIDTH, optional("until", string(), "-"))
            .ruledBy(shape -> shape.requiring("until", "width"))
            .list(get("/buckets").paged(Lists.AFTER_NEXT, 100))
            .pageSizes(WIDTH, Map.of("1h", 168, "1d", 31))
            .limitedTo(2)
            .wholeAsJson(JSON)
            .build();

    private static final Answer THREE =
            thing("{'data':[{'start':'a','more':{'b':1}},{'start':'b'},{'start':'c'}],'has_more':true,'next':'x'}");

    private final List<String> calls = new ArrayList<>();

    private Fields list(Object... config) {
        try (var server = ScriptedServer.answering(THREE);
                var api = Apis.of(server)) {
            Fields listed =
                    LISTING.read(api, new Fields(LISTING.schema().complete(Values.object(config))), Calls.fresh());
            calls.addAll(server.calls());
            return listed;
        }
    }

    @Test
    void readsNoMoreThanItsUsualLimit() {
        assertThat(list().values().get("buckets"))
                .isEqualTo(Value.listOf(List.of(
                        Values.object("start", "a", "json", "{\"start\":\"a\",\"more\":{\"b\":1}}"),
                        Values.object("start", "b", "json", "{\"start\":\"b\"}"))));
        assertThat(LISTING.schema().shape().attribute("limit").description())
                .isEqualTo("Maximum number of results to read. Default: `2`.");
    }

    @Test
    void asksForPagesAsLargeAsAnArgumentAllows() {
        list();
        list("width", "1h");
        list("width", "1d");
        list("width", "1y");
        assertThat(calls)
                .containsExactly(
                        "GET /buckets?limit=100",
                        "GET /buckets?width=1h&limit=168",
                        "GET /buckets?width=1d&limit=31",
                        "GET /buckets?width=1y&limit=100");
    }

    @Test
    void hasNoIdsWhereElementsHaveNone() {
        assertThat(LISTING.schema().shape().has("ids")).isFalse();
    }

    @Test
    void checksRulesBetweenArguments() {
        List<Diagnostic> problems = new ArrayList<>();
        LISTING.schema().check(LISTING.schema().complete(Values.object("until", "u")), problems::add);
        assertThat(problems).hasSize(1);
    }

    @Test
    void receivesAllButTheJsonOfTheWhole() {
        assertThat(LISTING.calls().getFirst().received())
                .extracting(Attribute::name)
                .containsExactly("start");
    }

    @Test
    void refusesWordsThatNameNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> listing("test_buckets", "buckets", shape(computed("start", string(), "-")))
                        .describedAs("-")
                        .list(get("/buckets").paged(Lists.AFTER_NEXT, 100))
                        .pageSizes(WIDTH, Map.of("1h", 168))
                        .wholeAsJson(JSON)
                        .build())
                .withMessage(
                        "test_buckets: its pages depend on width, which is no argument; the whole element stands in"
                                + " json, which is no attribute of it");
    }
}
