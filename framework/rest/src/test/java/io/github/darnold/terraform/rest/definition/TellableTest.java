package io.github.darnold.terraform.rest.definition;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.listOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.mapOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.object;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.rest.RestVocabulary.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.rest.paging.Paging;
import io.github.darnold.terraform.rest.trace.Outline;
import java.util.List;
import org.junit.jupiter.api.Test;

class TellableTest {

    @Test
    void tellsWhatTheApiGivesAndCounts() {
        assertThat(outline(
                        "{\"id\": \"key_1\", \"owner_id\": \"user_1\", \"made_at\": 1, \"kind\": \"small\"}",
                        computed("id", string(), "-"),
                        computed("owner_id", string(), "-"),
                        computed("made_at", int64(), "-"),
                        required("kind", string().oneOf("small", "large"), "-").requiresReplace()))
                .isEqualTo("{id: key_1, owner_id: user_1, made_at: 1, kind: small}");
    }

    @Test
    void tellsNothingThatUsersWrite() {
        assertThat(outline(
                        "{\"name\": \"marker\", \"client_id\": \"marker\", \"size\": 1, \"kind\": \"marker\","
                                + " \"labels\": {\"id\": \"marker\"}, \"unknown\": {\"id\": \"marker\"}}",
                        required("name", string(), "-").requiresReplace(),
                        optional("client_id", string(), "-").requiresReplace(),
                        optional("size", int64(), "-").requiresReplace(),
                        optional("kind", string().knownWords("small"), "-").requiresReplace(),
                        optional("labels", mapOf(string()), "-").requiresReplace()))
                .isEqualTo("{name: string(6), client_id: string(6), size: number, kind: string(6),"
                        + " labels: {1 members}, unknown: {1 members}}");
    }

    @Test
    void tellsNowhereWhatIsSecretAnywhere() {
        assertThat(outline(
                        "{\"key_id\": \"marker\", \"within\": [{\"key_id\": \"marker\", \"made_at\": 2}]}",
                        computed("key_id", string(), "-"),
                        computed(
                                "within",
                                listOf(object(shape(
                                        computed("key_id", string(), "-").sensitive(),
                                        computed("made_at", int64(), "-")))),
                                "-")))
                .isEqualTo("{key_id: string(6), within: [1: {key_id: string(6), made_at: 2}]}");
    }

    @Test
    void tellsWhereAListGoesOn() {
        assertThat(outline("{\"items\": [{\"id\": \"key_1\"}], \"more\": true, \"total\": 3}"))
                .isEqualTo("{items: [1: {id: key_1}], more: true, total: number}");
        assertThat(Outline.ofQuery("size", "10", Tellable.of(List.of(), list())))
                .isEqualTo("size=10");
        assertThat(Outline.ofQuery("q", "10", Tellable.of(List.of(), list()))).isEqualTo("q=string(2)");
    }

    private static Paging list() {
        return Paging.of("items").sized("size").whileTrue("more").afterLast("after", "id");
    }

    private static String outline(String json, Attribute<?>... attributes) {
        return Outline.of(Json.parse(json), Tellable.of(List.of(calls(attributes)), list()));
    }

    private static MakesCalls calls(Attribute<?>... attributes) {
        return () -> List.of(
                DefinedCall.of(post("/keys")).creating(List.of(attributes)).receiving(List.of(attributes)));
    }
}
