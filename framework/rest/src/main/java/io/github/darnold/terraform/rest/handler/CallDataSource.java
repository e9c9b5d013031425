package io.github.darnold.terraform.rest.handler;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.CallDefinition;
import io.github.darnold.terraform.rest.definition.DefinedCall;
import io.github.darnold.terraform.rest.definition.Hooks;
import io.github.darnold.terraform.rest.definition.MakesCalls;
import io.github.darnold.terraform.rest.definition.Operation;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.exchange.ApiRequest;
import io.github.darnold.terraform.rest.exchange.Body;
import io.github.darnold.terraform.rest.exchange.Method;
import io.github.darnold.terraform.rest.json.Decoder;
import io.github.darnold.terraform.rest.json.Encoder;
import io.github.darnold.terraform.rest.object.Attempt;
import java.util.List;

/// A data source that is the answer to one call with a body. Made by
/// [io.github.darnold.terraform.rest.builder.CallDataSourceBuilder#build].
public final class CallDataSource implements DataSource<Api>, MakesCalls {

    private final CallDefinition definition;

    public CallDataSource(CallDefinition definition) {
        this.definition = definition;
    }

    @Override
    public List<DefinedCall> calls() {
        return definition.calls();
    }

    @Override
    public String typeName() {
        return definition.typeName();
    }

    @Override
    public Schema schema() {
        return definition.schema();
    }

    @Override
    public Fields read(Api api, Fields config, Call call) {
        call.within(Operation.CREATE.usual());
        ApiCall read = definition.read();
        Schema schema = schema();
        return new Attempt("read " + typeName(), schema.shape()).run(() -> {
            ObjectValue body = new Encoder(schema.shape())
                    .create(
                            config.values(),
                            attribute -> !read.path().variables().contains(attribute.name()));
            ObjectValue answer = api.fetch(request(read, config, read.body(body)), call);
            Fields state = new Fields(Decoder.object(schema.shape(), answer, schema.complete(config.values())));
            for (Hooks.Completing hook : definition.completing()) {
                state = hook.complete(api, answer, state, call);
            }
            return state;
        });
    }

    /// A read by GET has no body.
    private static ApiRequest request(ApiCall read, Fields config, ObjectValue body) {
        ApiRequest request = read.request(config.values()).repeatable();
        return read.method() == Method.GET ? request : request.with(new Body.Json(body));
    }
}
