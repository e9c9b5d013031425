package io.github.darnold.terraform.protocol.message;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.bool;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.dynamic;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.listOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.mapOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.object;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optionalComputed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.setOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.engine.Schemas;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Block;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.protocol.proto.Tfplugin6;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.Schema.NestedBlock;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.Schema.Object.NestingMode;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.StringKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SchemaAnswersTest {

    private static final Shape NOTHING = shape();
    private static final Shape INNER = shape(required("key", string(), "Key."), optional("on", bool(), "On."));

    @Test
    void saysWhoSetsAnAttribute() {
        assertThat(attribute(required("a", string(), "What."))).satisfies(message -> {
            assertThat(message.getRequired()).isTrue();
            assertThat(message.getOptional() || message.getComputed()).isFalse();
            assertThat(message.getDescription()).isEqualTo("What.");
            assertThat(message.getDescriptionKind()).isEqualTo(StringKind.MARKDOWN);
            assertThat(message.getType().toStringUtf8()).isEqualTo("\"string\"");
        });
        assertThat(attribute(optional("a", int64(), ""))).satisfies(message -> {
            assertThat(message.getOptional()).isTrue();
            assertThat(message.getRequired() || message.getComputed()).isFalse();
        });
        assertThat(attribute(optionalComputed("a", int64(), ""))).satisfies(message -> {
            assertThat(message.getOptional() && message.getComputed()).isTrue();
            assertThat(message.getRequired()).isFalse();
        });
        assertThat(attribute(optional("a", bool(), "").defaultValue(true)).getComputed())
                .isTrue();
        assertThat(attribute(computed("a", string(), ""))).satisfies(message -> {
            assertThat(message.getComputed()).isTrue();
            assertThat(message.getRequired() || message.getOptional()).isFalse();
        });
    }

    @Test
    void saysWhatIsSecretOrGoingAway() {
        assertThat(attribute(optional("a", string(), "").sensitive()).getSensitive())
                .isTrue();
        assertThat(attribute(optional("a", string(), "").writeOnly()).getWriteOnly())
                .isTrue();
        assertThat(attribute(optional("a", string(), "").deprecated("Use b."))).satisfies(message -> {
            assertThat(message.getDeprecated()).isTrue();
            assertThat(message.getDeprecationMessage()).isEqualTo("Use b.");
        });
        assertThat(attribute(optional("a", string(), "")).getDeprecated()).isFalse();
    }

    @Test
    void writesTypesInTerraformsNotation() {
        assertThat(attribute(optional("a", dynamic(), "")).getType().toStringUtf8())
                .isEqualTo("\"dynamic\"");
        assertThat(attribute(optional("a", mapOf(setOf(int64())), "")).getType().toStringUtf8())
                .isEqualTo("[\"map\",[\"set\",\"number\"]]");
        assertThat(attribute(optional("a", listOf(listOf(object(INNER))), ""))
                        .getType()
                        .toStringUtf8())
                .isEqualTo("[\"list\",[\"list\",[\"object\",{\"key\":\"string\",\"on\":\"bool\"}]]]");
    }

    @Test
    void nestsTheAttributesOfObjects() {
        assertNested(optional("a", object(INNER), ""), NestingMode.SINGLE);
        assertNested(optional("a", listOf(object(INNER)), ""), NestingMode.LIST);
        assertNested(optional("a", setOf(object(INNER)), ""), NestingMode.SET);
        assertNested(optional("a", mapOf(object(INNER)), ""), NestingMode.MAP);
    }

    private static void assertNested(Attribute<?> attribute, NestingMode nesting) {
        Tfplugin6.Schema.Attribute message = attribute(attribute);
        assertThat(message.getType().isEmpty()).isTrue();
        assertThat(message.getNestedType().getNesting()).isEqualTo(nesting);
        assertThat(message.getNestedType().getAttributesList())
                .extracting(Tfplugin6.Schema.Attribute::getName)
                .containsExactly("key", "on");
        assertThat(message.getNestedType().getAttributes(0).getRequired()).isTrue();
    }

    @Test
    void bringsBlocks() {
        Block single = Block.single("timeouts", INNER, "How long.");
        Block list = new Block("rule", Block.Nesting.LIST, INNER, 1, 3, "Rules.");
        Block set = new Block("tag", Block.Nesting.SET, INNER, 0, 0, "Tags.");
        var message = SchemaAnswers.schemas(resource(new Schema(0, NOTHING, List.of(single, list, set), "", null)))
                .getResourceSchemasOrThrow("x_thing")
                .getBlock();
        assertThat(message.getBlockTypesList())
                .extracting(NestedBlock::getNesting)
                .containsExactly(
                        NestedBlock.NestingMode.SINGLE, NestedBlock.NestingMode.LIST, NestedBlock.NestingMode.SET);
        assertThat(message.getBlockTypesList())
                .extracting(NestedBlock::getMinItems)
                .containsExactly(0L, 1L, 0L);
        assertThat(message.getBlockTypesList())
                .extracting(NestedBlock::getMaxItems)
                .containsExactly(0L, 3L, 0L);
        assertThat(message.getBlockTypes(1).getBlock().getAttributesCount()).isEqualTo(2);
    }

    @Test
    void hasABlockEvenWhereNothingIsInIt() {
        Schema empty = Schema.of(NOTHING, "");
        var answer = SchemaAnswers.schemas(new Schemas(empty, Map.of("x_thing", empty), Map.of("x_thing", empty)));
        assertThat(answer.hasProvider()).isTrue();
        assertThat(answer.getProvider().hasBlock()).isTrue();
        assertThat(answer.getResourceSchemasOrThrow("x_thing").hasBlock()).isTrue();
        assertThat(answer.getDataSourceSchemasOrThrow("x_thing").hasBlock()).isTrue();
    }

    @Test
    void saysVersionDescriptionAndDeprecation() {
        var message = SchemaAnswers.schemas(resource(new Schema(3, NOTHING, List.of(), "A *thing*.", "Use x_new.")))
                .getResourceSchemasOrThrow("x_thing");
        assertThat(message.getVersion()).isEqualTo(3);
        assertThat(message.getBlock().getDescription()).isEqualTo("A *thing*.");
        assertThat(message.getBlock().getDescriptionKind()).isEqualTo(StringKind.MARKDOWN);
        assertThat(message.getBlock().getDeprecated()).isTrue();
        assertThat(message.getBlock().getDeprecationMessage()).isEqualTo("Use x_new.");
    }

    @Test
    void promisesWhatItKeeps() {
        var capabilities =
                SchemaAnswers.schemas(resource(Schema.of(NOTHING, ""))).getServerCapabilities();
        assertThat(capabilities.getPlanDestroy()).isTrue();
        assertThat(capabilities.getGetProviderSchemaOptional()).isTrue();
        assertThat(capabilities.getMoveResourceState()).isTrue();
        assertThat(capabilities.getGenerateResourceConfig()).isTrue();
    }

    @Test
    void listsAllNames() {
        Schema empty = Schema.of(NOTHING, "");
        var metadata = SchemaAnswers.metadata(new Schemas(empty, Map.of("x_a", empty), Map.of("x_b", empty)));
        assertThat(metadata.getResourcesList())
                .singleElement()
                .extracting("typeName")
                .isEqualTo("x_a");
        assertThat(metadata.getDataSourcesList())
                .singleElement()
                .extracting("typeName")
                .isEqualTo("x_b");
    }

    @Test
    void describesActions() {
        Schema config = Schema.of(shape(required("id", string(), "Which.")), "Cancels it.");
        Schemas schemas = resource(Schema.of(NOTHING, "")).withActions(Map.of("x_cancel", config));
        Tfplugin6.Schema.Block block = SchemaAnswers.schemas(schemas)
                .getActionSchemasOrThrow("x_cancel")
                .getSchema()
                .getBlock();
        assertThat(block.getDescription()).isEqualTo("Cancels it.");
        assertThat(block.getAttributes(0).getRequired()).isTrue();
        assertThat(SchemaAnswers.metadata(schemas).getActions(0).getTypeName()).isEqualTo("x_cancel");
    }

    private static Tfplugin6.Schema.Attribute attribute(Attribute<?> attribute) {
        return SchemaAnswers.schemas(resource(Schema.of(shape(attribute), "")))
                .getResourceSchemasOrThrow("x_thing")
                .getBlock()
                .getAttributes(0);
    }

    private static Schemas resource(Schema schema) {
        return new Schemas(Schema.of(NOTHING, ""), Map.of("x_thing", schema), Map.of());
    }
}
