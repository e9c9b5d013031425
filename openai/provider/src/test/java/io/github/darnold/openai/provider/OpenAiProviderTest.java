package io.github.darnold.openai.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.engine.Engine;
import io.github.darnold.terraform.engine.Schemas;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.provider.Resource;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Identity;
import io.github.darnold.terraform.plugin.schema.ListType;
import io.github.darnold.terraform.plugin.schema.ObjectType;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.protocol.message.SchemaAnswers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpenAiProviderTest {

    private final OpenAiProvider provider = new OpenAiProvider(Map.of());

    @Test
    void listsEveryTypeOnce() {
        assertThat(provider.resources().stream().map(Resource::typeName)).doesNotHaveDuplicates();
        assertThat(provider.dataSources().stream().map(DataSource::typeName)).doesNotHaveDuplicates();
    }

    @Test
    void prefixesEveryTypeWithItsName() {
        assertThat(Stream.concat(
                        provider.resources().stream().map(Resource::typeName),
                        provider.dataSources().stream().map(DataSource::typeName)))
                .allMatch(type -> type.startsWith(provider.name() + "_"));
    }

    @Test
    void identifiesObjectsByWhatTheyAreImportedBy() {
        assertThat(identity("openai_project")).containsExactly("id");
        assertThat(identity("openai_message")).containsExactly("thread_id", "id");
        assertThat(identity("openai_run")).containsExactly("thread_id", "id");
        assertThat(identity("openai_embedding")).isEmpty();
    }

    private List<String> identity(String type) {
        Identity identity = new Engine<>(provider).schemas().identities().get(type);
        return identity == null
                ? List.of()
                : identity.parts().stream().map(Identity.Part::name).toList();
    }

    /// Terraform drops the connection over a schema above 64 MiB, and crashes over some faults in it.
    @Test
    void hasASchemaThatTerraformTakes() {
        Schemas schemas = new Engine<>(provider).schemas();
        assertThat(SchemaAnswers.schemas(schemas).getSerializedSize()).isLessThan(64 << 20);
    }

    @Test
    void describesEveryAttributeWithMoreThanItsName() {
        List<String> repeating = new ArrayList<>();
        schemas().forEach(schema -> collect(schema.shape(), repeating));
        assertThat(repeating).isEmpty();
    }

    private Stream<Schema> schemas() {
        Schemas schemas = new Engine<>(provider).schemas();
        return Stream.of(schemas.resources(), schemas.dataSources(), schemas.listResources(), schemas.actions())
                .flatMap(each -> each.values().stream());
    }

    private static void collect(Shape shape, List<String> repeating) {
        for (Attribute<?> attribute : shape.attributes()) {
            if (onlyLetters(attribute.description()).equals(onlyLetters(attribute.name()))
                    || attribute.description().isBlank()) {
                repeating.add(attribute.name());
            }
            switch (attribute.type()) {
                case ObjectType object -> collect(object.shape(), repeating);
                case ListType<?> list
                when list.element() instanceof ObjectType object -> collect(object.shape(), repeating);
                default -> {}
            }
        }
    }

    private static String onlyLetters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]|^the ", "");
    }
}
