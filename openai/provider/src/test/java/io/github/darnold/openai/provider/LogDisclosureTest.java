package io.github.darnold.openai.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.provider.EphemeralResource;
import io.github.darnold.terraform.plugin.provider.Resource;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.schema.StringType;
import io.github.darnold.terraform.rest.trace.Disclosure;
import io.github.darnold.terraform.rest.trace.Outline;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What a log at trace level tells of bodies, as the definitions of all types have it.
class LogDisclosureTest {

    private static final OpenAiProvider PROVIDER = new OpenAiProvider(Map.of());
    private static final Disclosure DISCLOSURE = PROVIDER.disclosure();

    @Test
    void namesNothingThatIsSecretInAnyType() {
        assertThat(schemas()
                        .flatMap(schema -> attributes(schema.shape()))
                        .filter(each -> each.isSensitive() || each.isWriteOnly())
                        .flatMap(each ->
                                Stream.of(each.json().sentAs(), each.json().receivedAs())))
                .isNotEmpty()
                .noneMatch(DISCLOSURE.identifiers()::contains)
                .noneMatch(DISCLOSURE.counts()::contains)
                .noneMatch(DISCLOSURE.words()::containsKey);
    }

    @Test
    void namesNoTextThatUsersMayWriteAsTheyLike() {
        assertThat(schemas()
                        .flatMap(schema -> attributes(schema.shape()))
                        .filter(each -> each.isConfigurable()
                                && each.type() instanceof StringType text
                                && text.choices().isEmpty()
                                && !each.name().endsWith("id"))
                        .map(each -> each.json().sentAs()))
                .contains("name", "instructions", "content")
                .noneMatch(DISCLOSURE.identifiers()::contains);
    }

    @Test
    void tellsIdentifiersWordsAndCounts() {
        String page = "{\"object\": \"list\", \"data\": [{\"id\": \"proj_1\", \"object\": \"organization.project\","
                + " \"name\": \"marker\", \"created_at\": 1711471533, \"status\": \"active\"}], \"has_more\": false}";
        assertThat(Outline.of(Json.parse(page), DISCLOSURE))
                .isEqualTo("{object: list, data: [1: {id: proj_1, object: organization.project, name: string(6),"
                        + " created_at: 1711471533, status: active}], has_more: false}");
    }

    @Test
    void onlyCountsWhatUsersName() {
        String body = "{\"metadata\": {\"id\": \"marker\"}, \"parameters\": {\"properties\": {\"id\": \"marker\"}},"
                + " \"headers\": {\"id\": \"marker\"}, \"never_heard_of\": {\"id\": \"marker\"}}";
        assertThat(Outline.of(Json.parse(body), DISCLOSURE))
                .isEqualTo("{metadata: {1 members}, parameters: {1 members}, headers: {1 members},"
                        + " never_heard_of: {1 members}}");
    }

    private static Stream<Schema> schemas() {
        return Stream.of(
                        PROVIDER.resources().stream().map(Resource::schema),
                        PROVIDER.dataSources().stream().map(DataSource::schema),
                        PROVIDER.ephemeralResources().stream().map(EphemeralResource::schema))
                .flatMap(each -> each);
    }

    private static Stream<Attribute<?>> attributes(Shape shape) {
        return shape.attributes().stream().map(each -> each);
    }
}
