package io.github.darnold.openai.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.engine.Engine;
import io.github.darnold.terraform.engine.Schemas;
import io.github.darnold.terraform.engine.structure.Nested;
import io.github.darnold.terraform.engine.structure.Root;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Int64Type;
import io.github.darnold.terraform.plugin.schema.NumberType;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.schema.StringType;
import io.github.darnold.terraform.plugin.value.NumberValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What documentation and editors show of every argument.
class DocumentationTest {

    private static final Schemas SCHEMAS = new Engine<>(new OpenAiProvider(Map.of())).schemas();

    /// An argument and where it stands.
    private record Argument(String place, Attribute<?> attribute) {

        String text() {
            return attribute.documentation();
        }
    }

    private static List<Argument> arguments() {
        var found = new ArrayList<Argument>();
        collect("provider", Root.of(SCHEMAS.provider()), found);
        Stream.of(SCHEMAS.resources(), SCHEMAS.dataSources(), SCHEMAS.listResources(), SCHEMAS.actions())
                .map(Map::entrySet)
                .flatMap(entries -> entries.stream())
                .forEach(each -> collect(each.getKey(), Root.of(each.getValue()), found));
        return found;
    }

    private static void collect(String place, Shape shape, List<Argument> found) {
        for (Attribute<?> attribute : shape.attributes()) {
            String name = place + "." + attribute.name();
            if (attribute.isConfigurable()) {
                found.add(new Argument(name, attribute));
            }
            Nested nested = Nested.in(attribute.type());
            if (nested != null) {
                collect(name, nested.shape(), found);
            }
        }
    }

    @Test
    void tellsTheWordsOfEachArgumentThatTakesOnlySome() {
        assertThat(arguments())
                .filteredOn(each -> each.attribute().type() instanceof StringType text
                        && !text.choices().isEmpty())
                .hasSizeGreaterThan(30)
                .allSatisfy(each -> assertThat(each.text())
                        .as(each.place())
                        .contains(((StringType) each.attribute().type())
                                .choices().stream()
                                        .map(word -> "`" + word + "`")
                                        .toList()));
    }

    @Test
    void tellsBoundsAndDefaults() {
        assertThat(arguments())
                .filteredOn(each -> each.attribute().type() instanceof NumberType type && type.max() != null)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.text())
                        .as(each.place())
                        .contains(" to " + ((NumberType) each.attribute().type()).max()));
        assertThat(arguments())
                .filteredOn(each -> each.attribute().type() instanceof Int64Type type && type.max() < Integer.MAX_VALUE)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.text())
                        .as(each.place())
                        .contains(Long.toString(((Int64Type) each.attribute().type()).max())));
        assertThat(arguments())
                .filteredOn(each -> each.attribute().defaultValue() instanceof NumberValue)
                .allSatisfy(each -> assertThat(each.text()).as(each.place()).contains("Default: `"));
    }

    @Test
    void saysNoDefaultTwice() {
        assertThat(arguments())
                .filteredOn(each -> each.attribute().defaultValue() != null)
                .extracting(each -> each.place() + ": " + each.attribute().description())
                .filteredOn(said -> said.contains("Default"))
                .isEmpty();
    }
}
