package io.github.darnold.terraform.protocol.message;

import static io.github.darnold.terraform.plugin.function.FunctionVocabulary.function;
import static io.github.darnold.terraform.plugin.function.FunctionVocabulary.parameter;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.dynamic;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.listOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.mapOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.object;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optionalComputed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.setOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.darnold.terraform.engine.Schemas;
import io.github.darnold.terraform.plugin.function.ProviderFunction;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Block;
import io.github.darnold.terraform.plugin.schema.Identity;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Schema;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SchemaFaultsTest {

    private static final Schema EMPTY = Schema.of(shape(), "");
    private static final Optional<String> SECRET =
            optional("secret", string(), "").writeOnly();

    /// The arguments of actions stand in a block of their own, where no name is Terraform's.
    private static final Schema CONNECTION = Schema.of(shape(optional("connection", string(), "")), "");

    @Test
    void findsNoneInASoundSchema() {
        assertThat(ofResource(
                        SECRET,
                        optional("any", dynamic(), ""),
                        optional("one", object(shape(optional("any", dynamic(), ""), SECRET)), ""),
                        optional("several", listOf(object(shape(SECRET))), "")))
                .isEmpty();
    }

    @Test
    void namesAllAtOnce() {
        Schema bad = new Schema(-1, shape(optional("count", string(), "")), List.of(), "", null);
        assertThatThrownBy(() ->
                        SchemaAnswers.schemas(new Schemas(EMPTY, Map.of("x_thing", bad), Map.of("x-thing", EMPTY))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("resource x_thing has a negative version")
                .hasMessageContaining("resource x_thing.count has a name that Terraform keeps for itself")
                .hasMessageContaining("data source x-thing is not a name that Terraform takes");
    }

    @Test
    void findsNamesThatTerraformKeeps() {
        Schema provider = Schema.of(shape(optional("alias", string(), ""), optional("count", string(), "")), "");
        assertThat(SchemaFaults.in(new Schemas(provider, Map.of(), Map.of())))
                .containsExactly("provider.alias has a name that Terraform keeps for itself");
        assertThat(ofResource(optional("alias", string(), ""))).isEmpty();
        assertThat(ofBlocks(Block.single("lifecycle", shape(), "")))
                .containsExactly("resource x_thing.lifecycle has a name that Terraform keeps for itself");
    }

    @Test
    void findsDynamicValuesInCollections() {
        assertThat(ofResource(
                        optional("a", listOf(dynamic()), ""),
                        optional("b", mapOf(object(shape(optional("c", dynamic(), "")))), "")))
                .containsExactly(
                        "resource x_thing.a is dynamic below a list, set or map, whose elements must have one type",
                        "resource x_thing.b.c is dynamic below a list, set or map, whose elements must have one type");
        assertThat(ofBlocks(new Block("r", Block.Nesting.LIST, shape(optional("c", dynamic(), "")), 0, 0, "")))
                .hasSize(1);
    }

    @Test
    void findsWriteOnlyAttributesWhereTheyCannotBe() {
        assertThat(ofResource(optionalComputed("a", string(), "").writeOnly()))
                .containsExactly("resource x_thing.a is write-only, but also computed or defaulted");
        assertThat(ofResource(optional("a", setOf(object(shape(SECRET))), ""))).hasSize(1);
        assertThat(ofBlocks(new Block("r", Block.Nesting.SET, shape(SECRET), 0, 0, "")))
                .hasSize(1);
        Schema secret = Schema.of(shape(SECRET), "");
        assertThat(SchemaFaults.in(new Schemas(secret, Map.of(), Map.of("x_thing", secret))))
                .hasSize(2);
    }

    @Test
    void findsBlocksThatCannotBe() {
        assertThat(ofBlocks(new Block("r", Block.Nesting.LIST, shape(), 3, 2, "")))
                .hasSize(1);
        assertThat(ofBlocks(new Block("r", Block.Nesting.SINGLE, shape(), 2, 2, "")))
                .hasSize(1);
        assertThat(ofBlocks(Block.single("R", shape(), ""))).hasSize(1);
        assertThat(ofBlocks(Block.single("r", shape(), ""), Block.single("r", shape(), "")))
                .hasSize(1);
    }

    @Test
    void findsFunctionsThatTerraformRefuses() {
        ProviderFunction mixed = function("mix", "Mixes")
                .taking(parameter("all", listOf(dynamic()), "All."), parameter("one", dynamic(), "One."))
                .returning(listOf(dynamic()), arguments -> List.of());
        assertThat(SchemaFaults.in(new Schemas(EMPTY, Map.of(), Map.of()).withFunctions(Map.of("mix", mixed))))
                .containsExactly(
                        "function mix.all is dynamic below a list, set or map, whose elements must have one type",
                        "function mix's result is dynamic below a list, set or map, whose elements must have one type");
    }

    private static List<String> ofResource(Attribute<?>... attributes) {
        return SchemaFaults.in(new Schemas(EMPTY, Map.of("x_thing", Schema.of(shape(attributes), "")), Map.of()));
    }

    private static List<String> ofBlocks(Block... blocks) {
        return SchemaFaults.in(
                new Schemas(EMPTY, Map.of("x_thing", new Schema(0, shape(), List.of(blocks), "", null)), Map.of()));
    }

    @Test
    void namesWhatIsWrongWithIdentitiesAndLists() {
        var secret = optional("secret", string(), "").sensitive();
        var parts = optional("parts", setOf(string()), "");
        var schemas = new Schemas(EMPTY, Map.of("x_thing", EMPTY, "x_other", EMPTY), Map.of())
                .withIdentities(Map.of("x_thing", Identity.of(secret, parts).version(-1)))
                .withListResources(Map.of(
                        "x_other",
                        EMPTY,
                        "x_ghost",
                        EMPTY,
                        "x_thing",
                        Schema.of(shape(computed("c", string(), "")), "")));
        assertThat(SchemaFaults.in(schemas))
                .containsExactlyInAnyOrder(
                        "identity of x_thing has a negative version",
                        "identity of x_thing.secret is a secret, which identities show to everybody",
                        "identity of x_thing.parts is not a text, number or bool, or a list of such",
                        "list resource x_other is of a resource without identity, by which Terraform would tell what"
                                + " it finds",
                        "list resource x_ghost has not the name of a resource",
                        "list resource x_thing.c is computed, but nobody could read it");
    }

    @Test
    void namesWhatIsWrongWithActions() {
        Schema config = Schema.of(shape(SECRET, computed("c", string(), "")), "");
        assertThat(SchemaFaults.in(new Schemas(EMPTY, Map.of(), Map.of())
                        .withActions(Map.of("x-do", EMPTY, "x_do", config, "x_connect", CONNECTION))))
                .containsExactlyInAnyOrder(
                        "action x-do is not a name that Terraform takes",
                        "action x_do.c is computed, but nobody could read it");
    }
}
