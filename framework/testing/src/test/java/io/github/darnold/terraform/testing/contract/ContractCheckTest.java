package io.github.darnold.terraform.testing.contract;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.bool;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.listOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.number;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.object;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.rest.RestVocabulary.delete;
import static io.github.darnold.terraform.rest.RestVocabulary.get;
import static io.github.darnold.terraform.rest.RestVocabulary.listing;
import static io.github.darnold.terraform.rest.RestVocabulary.post;
import static io.github.darnold.terraform.rest.RestVocabulary.restResource;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.definition.DefinedCall;
import io.github.darnold.terraform.rest.definition.Recovery;
import io.github.darnold.terraform.rest.handler.RestResource;
import io.github.darnold.terraform.rest.paging.Paging;
import io.github.darnold.terraform.testing.openapi.OpenApiDocument;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The check finds what is wrong with definitions of things, by a document made for this test.
class ContractCheckTest {

    private static final Paging LIST = Paging.of("data").sized("limit");

    private static final ContractCheck CHECK = new ContractCheck(OpenApiDocument.load(document()), LIST);

    private static final Shape SHAPE = shape(
            computed("id", string(), "-"),
            required("name", string(), "-"),
            optional("kind", string().oneOf("small", "large"), "-"),
            optional("ratio", number(), "-"),
            optional("size", object(shape(optional("width", int64(), "-"))).orKeyword("width", "auto"), "-")
                    .notReceived());

    @Test
    void findsNothingWrongWithARightDefinition() {
        assertThat(differences(thing(SHAPE))).isEmpty();
    }

    @Test
    void findsACallThatDoesNotExist() {
        var resource = restResource("test_thing", SHAPE)
                .describedAs("-")
                .create(post("/things"))
                .recoveredBy(new Recovery.Never("-"))
                .update(post("/things/{id}"))
                .delete(delete("/things/{id}/really"))
                .build();
        assertThat(differences(resource))
                .containsExactly("DELETE /things/{id}/really | request | - | the document has no such call");
    }

    @Test
    void findsWhatTheDocumentDoesNotHave() {
        assertThat(differences(thing(SHAPE.with(optional("color", string(), "-")))))
                .containsExactlyInAnyOrder(
                        "POST /things | request | color | the document has no such property for color",
                        "POST /things | response | color | the document has no such property for color",
                        "POST /things/{thing_id} | request | color | the document has no such property for color",
                        "POST /things/{thing_id} | response | color | the document has no such property for color",
                        "GET /things/{thing_id} | response | color | the document has no such property for color");
    }

    @Test
    void findsWhatTheDefinitionDoesNotHave() {
        assertThat(differences(thing(SHAPE.without("ratio"))))
                .containsExactlyInAnyOrder(
                        "POST /things | request | ratio | no attribute stands for it",
                        "POST /things | response | ratio | no attribute stands for it",
                        "POST /things/{thing_id} | request | ratio | no attribute stands for it",
                        "POST /things/{thing_id} | response | ratio | no attribute stands for it",
                        "GET /things/{thing_id} | response | ratio | no attribute stands for it");
    }

    @Test
    void findsOtherTypes() {
        assertThat(differencesWith(optional("ratio", bool(), "-")))
                .contains("POST /things | request | ratio | BOOL does not fit [number]")
                .contains("GET /things/{thing_id} | response | ratio | BOOL does not fit [number]");
        assertThat(differencesWith(optional("ratio", int64(), "-")))
                .as("an answer may have a fraction")
                .contains("GET /things/{thing_id} | response | ratio | NUMBER does not fit [number]")
                .noneMatch(line -> line.contains("request"));
        assertThat(differencesWith(required("name", listOf(string()), "-")))
                .anyMatch(line -> line.startsWith("POST /things | request | name | ListOf"));
    }

    @Test
    void findsOtherChoices() {
        assertThat(differencesWith(optional("kind", string().oneOf("small", "huge"), "-")))
                .contains("POST /things | request | kind | choices [huge, small] are not [large, small]");
        assertThat(differencesWith(optional("kind", string(), "-")))
                .contains("POST /things | request | kind | choices [] are not [large, small]");
        assertThat(differencesWith(required("name", string().oneOf("a"), "-")))
                .as("the document takes any text")
                .isEmpty();
    }

    @Test
    void findsOtherBounds() {
        assertThat(differencesWith(required("name", string().length(1, 10), "-")))
                .containsExactlyInAnyOrder(
                        "POST /things | request | name | length 1..10 is not ..",
                        "POST /things/{thing_id} | request | name | length 1..10 is not ..");
        assertThat(differencesWith(optional("ratio", number().between("0", "1"), "-")))
                .contains("POST /things | request | ratio | value 0..1 is not ..")
                .as("what an answer has is the API's matter")
                .noneMatch(line -> line.contains("response"));
        assertThat(differencesWith(required("name", string().notEmpty(), "-")))
                .as("what is empty is not sent")
                .isEmpty();
        assertThat(differencesWith(required("name", string().length(0, 10).matches("[a-z]+", "letters"), "-")))
                .as("a pattern may bound it otherwise")
                .isEmpty();
    }

    @Test
    void findsWhatIsWrongInside() {
        var size = object(shape(optional("height", int64(), "-")));
        assertThat(differencesWith(optional("size", size, "-").notReceived()))
                .contains("POST /things | request | size.height | the document has no such property for height")
                .contains("POST /things | request | size.width | no attribute stands for it");
        var words = object(shape(optional("width", int64(), "-"))).orKeyword("width", "none");
        assertThat(differencesWith(optional("size", words, "-").notReceived()))
                .contains("POST /things | request | size | the document knows no words [none]");
    }

    @Test
    void findsWhatIsWrongWithMembersThatStandFlat() {
        assertThat(differencesWith(
                        optional("size", int64(), "-").jsonName("size.width").notReceived()))
                .isEmpty();
        assertThat(differencesWith(
                        optional("size", int64(), "-").jsonName("size.height").notReceived()))
                .contains("POST /things | request | size.height | the document has no such property for size")
                .contains("POST /things | request | size.width | no attribute stands for it");
    }

    @Test
    void checksOnlyTheNameOfWhatHasAFormOfItsOwn() {
        var ratio = optional("ratio", bool(), "-").encodedBy(value -> value).decodedBy(json -> json);
        assertThat(differencesWith(ratio)).isEmpty();
    }

    @Test
    void findsOtherParametersOfAList() {
        var listing = listing("test_things", "things", SHAPE)
                .describedAs("-")
                .taking(optional("owner", string(), "-"))
                .list(get("/things").paged(LIST.after("page", "next_page"), 10))
                .build();
        assertThat(lines(listing.calls().stream()))
                .containsExactlyInAnyOrder(
                        "GET /things | request | ?owner | the call has no such parameter",
                        "GET /things | request | ?page | the call has no such parameter",
                        "GET /things | request | ?after | no argument stands for it",
                        "GET /things | request | ?order | no argument stands for it",
                        "GET /things | request | - | the call is deprecated");
    }

    @Test
    void findsAListThatStandsElsewhere() {
        var listing = listing("test_things", "things", SHAPE)
                .describedAs("-")
                .list(get("/things").paged(Paging.of("items"), 0))
                .build();
        assertThat(lines(listing.calls().stream()))
                .contains("GET /things | response | items[] | the answer is no list");
    }

    @Test
    void takesDeprecatedCallsWhereTheApiHasRetiredThem() {
        var listing = listing("test_things", "things", SHAPE)
                .describedAs("-")
                .list(get("/things").paged(LIST, 0))
                .build();
        assertThat(CHECK.retiring("/thing").check(listing.calls().getFirst()))
                .isNotEmpty()
                .noneMatch(difference -> difference.what().contains("deprecated"));
    }

    private static List<String> differencesWith(Attribute<?> attribute) {
        return differences(thing(SHAPE.without(attribute.name()).with(attribute)));
    }

    private static List<String> differences(RestResource resource) {
        return lines(resource.calls().stream());
    }

    private static List<String> lines(Stream<DefinedCall> calls) {
        return calls.flatMap(call -> CHECK.check(call).stream())
                .map(Difference::toString)
                .toList();
    }

    private static RestResource thing(Shape shape) {
        return restResource("test_thing", shape)
                .describedAs("-")
                .create(post("/things"))
                .recoveredBy(new Recovery.Never("-"))
                .read(get("/things/{id}"))
                .update(post("/things/{id}"))
                .delete(delete("/things/{id}"))
                .build();
    }

    private static Path document() {
        try {
            return Path.of(
                    ContractCheckTest.class.getResource("/things-openapi.json").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
