package io.github.darnold.openai.provider.requests;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.openai.provider.OpenAiProvider;
import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.provider.Provider;
import io.github.darnold.terraform.plugin.provider.Resource;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.definition.Recovery;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.handler.RestResource;
import java.net.URI;
import java.util.List;
import java.util.Map;

/// A type with an attribute of every kind that can reach a request, over an API of its own.
final class Boxes implements Provider<Api> {

    static final String TYPE = "openai_box";

    static final Shape OPTIONS = shape(
            required("a", string(), "-"),
            optional("b", string(), "-"),
            optionalComputed("c", string(), "-"),
            optional("w", string(), "-").writeOnly());

    static final Shape RULE =
            shape(required("key", string(), "-"), optional("note", string(), "-"), computed("id", string(), "-"));

    static final Shape SHAPE = shape(
            computed("id", string(), "-"),
            required("name", string(), "-"),
            optional("color", string(), "-"),
            optionalComputed("size", int64(), "-"),
            optional("mode", string(), "-").defaultValue("fast"),
            optional("level", string(), "-").orChanging(),
            optional("tags", mapOf(string()), "-"),
            optional("labels", setOf(string()), "-"),
            optional("options", object(OPTIONS), "-"),
            optional("rules", listOf(object(RULE)), "-"),
            optional("kind", string(), "-").requiresReplace(),
            optional("first", string(), "-").createOnly().notReceived(),
            optional("token", string(), "-").writeOnly(),
            optional("secret_name", string(), "-").notReceived(),
            local("keep", bool(), "-").defaultValue(false),
            changing("version", int64(), "-"));

    static final RestResource RESOURCE = restResource(TYPE, SHAPE)
            .describedAs("A box.")
            .create(post("/boxes"))
            .read(get("/boxes/{id}"))
            .update(post("/boxes/{id}"))
            .delete(delete("/boxes/{id}"))
            .recoveredBy(new Recovery.Never("Boxes are not listed."))
            .importedBy("{id}")
            .movedFrom("acme_box", "acme/acme")
            .build();

    private final OpenAiProvider openAi;

    Boxes(URI base) {
        openAi = new OpenAiProvider(
                Map.of("OPENAI_API_KEY", "sk-test", "OPENAI_BASE_URL", base.toString(), "no_proxy", "*"));
    }

    @Override
    public String name() {
        return "openai";
    }

    @Override
    public String version() {
        return openAi.version();
    }

    @Override
    public Schema schema() {
        return openAi.schema();
    }

    @Override
    public Api configure(Fields config, Call call) {
        return openAi.configure(config, call);
    }

    @Override
    public List<Resource<Api>> resources() {
        return List.of(RESOURCE);
    }

    @Override
    public List<DataSource<Api>> dataSources() {
        return List.of();
    }
}
