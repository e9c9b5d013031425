package io.github.darnold.terraform.rest.json;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.listOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.mapOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.object;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optionalComputed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.fixture.Values;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WriteOnlyValuesTest {

    private static final Shape SERVER = shape(
            required("url", string(), "-"),
            optionalComputed("label", string(), "-"),
            optional("token", string(), "-").writeOnly());

    private static final Shape SHAPE = shape(
            optional("name", string(), "-"),
            optional("password", string(), "-").writeOnly(),
            optional("server", object(SERVER), "-"),
            optional("servers", listOf(object(SERVER)), "-"),
            optional("named", mapOf(object(SERVER)), "-"));

    @Test
    void comeFromTheConfigurationAndNothingElseDoes() {
        assertThat(in(Values.object("name", "planned"), Values.object("name", "configured", "password", "p")))
                .isEqualTo(Values.complete(SHAPE, "name", "planned", "password", "p"));
    }

    @Test
    void areFoundInNestedObjects() {
        ObjectValue planned = Values.complete(SERVER, "url", "u", "label", "filled in");
        ObjectValue config = Values.complete(SERVER, "url", "u", "token", "t");
        ObjectValue sent = planned.with("token", Value.of("t"));
        assertThat(in(Values.object("server", planned), Values.object("server", config)))
                .isEqualTo(Values.complete(SHAPE, "server", sent));
        assertThat(in(
                        Values.object("servers", List.of(planned, planned)),
                        Values.object("servers", List.of(config, config))))
                .isEqualTo(Values.complete(SHAPE, "servers", List.of(sent, sent)));
        assertThat(in(
                        Values.object("named", new MapValue(Map.of("a", planned))),
                        Values.object("named", new MapValue(Map.of("a", config)))))
                .isEqualTo(Values.complete(SHAPE, "named", new MapValue(Map.of("a", sent))));
    }

    @Test
    void neverGoToAnotherObjectThanTheyWereConfiguredFor() {
        ObjectValue planned = Values.complete(SERVER, "url", "the one there is");
        ObjectValue config = Values.complete(SERVER, "url", "the one configured", "token", "t");
        assertThat(in(Values.object("server", planned), Values.object("server", config)))
                .isEqualTo(Values.complete(SHAPE, "server", planned));
        assertThat(in(Values.object("servers", List.of(planned, planned)), Values.object("servers", List.of(config))))
                .isEqualTo(Values.complete(SHAPE, "servers", List.of(planned, planned)));
    }

    private static ObjectValue in(ObjectValue planned, ObjectValue config) {
        return WriteOnlyValues.in(SHAPE, SHAPE.complete(planned), SHAPE.complete(config));
    }
}
