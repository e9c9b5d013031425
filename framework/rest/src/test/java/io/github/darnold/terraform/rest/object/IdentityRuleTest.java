package io.github.darnold.terraform.rest.object;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.bool;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.changing;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.local;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.setOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.rest.RestVocabulary.delete;
import static io.github.darnold.terraform.rest.RestVocabulary.get;
import static io.github.darnold.terraform.rest.RestVocabulary.memberSet;
import static io.github.darnold.terraform.rest.RestVocabulary.post;
import static io.github.darnold.terraform.rest.RestVocabulary.restResource;
import static io.github.darnold.terraform.rest.fixture.Things.failure;
import static io.github.darnold.terraform.rest.fixture.Values.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.darnold.terraform.plugin.provider.Resource;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Identity;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.builder.ResourceBuilder;
import io.github.darnold.terraform.rest.definition.Import;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.fixture.Apis;
import io.github.darnold.terraform.rest.fixture.Calls;
import io.github.darnold.terraform.rest.fixture.ScriptedServer;
import io.github.darnold.terraform.rest.fixture.Things;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class IdentityRuleTest {

    private static final Attribute<String> ID = computed("id", string(), "-");
    private static final Attribute<String> BOX =
            required("box_id", string(), "-").requiresReplace();
    private static final Optional<Boolean> STORED = local("stored", bool(), "-").defaultValue(false);
    private static final Shape SHAPE = shape(ID, BOX, STORED);

    @AutoClose
    private final ScriptedServer server = ScriptedServer.answering();

    @AutoClose
    private final Api api = Apis.of(server);

    private static ResourceBuilder inBoxes() {
        return restResource("test_thing", SHAPE)
                .recoveredBy(Things.NEVER)
                .describedAs("-")
                .create(post("/boxes/{box_id}/things"))
                .delete(delete("/boxes/{box_id}/things/{id}"));
    }

    private static List<String> identityOf(Resource<Api> resource) {
        return Objects.requireNonNull(resource.identity()).parts().stream()
                .map(Identity.Part::name)
                .toList();
    }

    @Test
    void takesWhatUsersImportBy() {
        var resource =
                inBoxes().read(get("/things/{id}")).importedBy("{box_id}/{id}").build();
        assertThat(identityOf(resource)).containsExactly("box_id", "id");
        assertThat(Objects.requireNonNull(resource.identity()).parts()).allMatch(Identity.Part::requiredForImport);
    }

    @Test
    void takesWhatReadingNeedsWhereNothingIsImported() {
        assertThat(identityOf(inBoxes().read(get("/boxes/{box_id}/things/{id}")).build()))
                .containsExactly("box_id", "id");
    }

    @Test
    void leavesWhatIsNeitherReadNorImportedWithoutIdentity() {
        assertThat(inBoxes().build().identity()).isNull();
    }

    @Test
    void yieldsToADeclaration() {
        var resource = inBoxes()
                .read(get("/boxes/{box_id}/things/{id}"))
                .identifiedBy(Identity.of(ID).version(3))
                .build();
        assertThat(identityOf(resource)).containsExactly("id");
    }

    @Test
    void refusesAttributesThatChange() {
        var builder = restResource("test_thing", shape(changing("id", string(), "-")))
                .recoveredBy(Things.NEVER)
                .describedAs("-")
                .create(post("/things"))
                .read(get("/things/{id}"))
                .forget("-");
        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessage("test_thing: its identity has id, which can change: it needs requiresReplace");
    }

    @Test
    void importsWithWhatEveryImportImplies() {
        var resource = inBoxes()
                .read(get("/boxes/{box_id}/things/{id}"))
                .importedBy(Import.by("{box_id}/{id}").implying(STORED, true))
                .build();
        Fields identity = fields(shape(ID, BOX), "id", "1", "box_id", "b");
        assertThat(resource.importIdentity(api, identity, Calls.fresh()))
                .isEqualTo(fields(SHAPE, "id", "1", "box_id", "b", "stored", true));
    }

    @Test
    void doesNotImportWhatHasNoImportId() {
        var resource = inBoxes().read(get("/boxes/{box_id}/things/{id}")).build();
        Fields identity = fields(shape(ID, BOX), "id", "1", "box_id", "b");
        assertThat(failure(() -> resource.importIdentity(api, identity, Calls.fresh()))
                        .detail())
                .startsWith("test_thing has nothing to import");
    }

    @Test
    void takesTheCollectionOfAnMemberSet() {
        var members = required("user_ids", setOf(string()), "-");
        var resource = memberSet("test_members", shape(BOX, members), members)
                .describedAs("-")
                .list(get("/boxes/{box_id}/users"), "id")
                .add(post("/boxes/{box_id}/users"), "user_id")
                .remove(delete("/boxes/{box_id}/users/{member}"))
                .importedBy("{box_id}")
                .build();
        assertThat(identityOf(resource)).containsExactly("box_id");
        Fields imported = resource.importIdentity(api, fields(shape(BOX), "box_id", "b"), Calls.fresh());
        assertThat(imported.require(BOX)).isEqualTo("b");
    }
}
