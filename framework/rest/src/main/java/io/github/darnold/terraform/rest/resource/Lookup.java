package io.github.darnold.terraform.rest.resource;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.DefinedCall;
import io.github.darnold.terraform.rest.definition.LookupDefinition;
import io.github.darnold.terraform.rest.definition.MakesCalls;
import io.github.darnold.terraform.rest.definition.Operation;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.exchange.ApiException;
import io.github.darnold.terraform.rest.json.Decoder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A data source that looks one object up. Made by [LookupBuilder#build].
public final class Lookup implements DataSource<Api>, MakesCalls {

    private static final String ID = "id";

    private final LookupDefinition definition;

    Lookup(LookupDefinition definition) {
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
        call.within(Operation.READ.usual());
        Schema schema = schema();
        return new Attempt("read " + typeName() + label(config), schema.shape()).run(() -> {
            ObjectValue named = named(api, config.values(), call);
            ObjectValue answer = one(api, named, call);
            Fields found = new Fields(Decoder.object(schema.shape(), answer, schema.complete(named)));
            Value id = found.values().get(ID);
            for (String alias : definition.aliases()) {
                found = new Fields(found.values().with(alias, id));
            }
            return found;
        });
    }

    private ObjectValue one(Api api, ObjectValue named, Call call) {
        ApiCall read = definition.read();
        try {
            return read.pick() == null
                    ? api.fetch(read.request(named), call)
                    : new Pages(api, read, call).pick(named).orElseThrow(() -> missing(named));
        } catch (ApiException e) {
            throw e.isNotFound() ? missing(named) : e;
        }
    }

    private Failure missing(ObjectValue named) {
        String given = givenBy(named);
        String id = named.get(ID) instanceof StringValue(var text) ? text : "";
        return new Failure(Diagnostic.error(
                        "No " + typeName() + " has the id \"" + id + "\"",
                        definition.read()
                                + " found nothing: it does not exist, or this credential may not see it. Check " + given
                                + ", and the key, organization and project of the provider block.")
                .at(given));
    }

    private String givenBy(ObjectValue named) {
        return definition.aliases().stream()
                .filter(alias -> named.get(alias).isKnown())
                .findFirst()
                .orElse(ID);
    }

    /// The configuration with its `id` filled in, from an alias or from a list.
    private ObjectValue named(Api api, ObjectValue config, Call call) {
        for (String alias : definition.aliases()) {
            if (config.get(alias).isKnown()) {
                return config.with(ID, config.get(alias));
            }
        }
        for (String field : definition.byField().keySet()) {
            if (config.get(field).isKnown()) {
                return config.with(ID, idBy(api, field, config, call));
            }
        }
        return config;
    }

    private Value idBy(Api api, String field, ObjectValue config, Call call) {
        List<ObjectValue> matches = new ArrayList<>();
        ApiCall list = definition.byField().get(field);
        if (list == null) {
            throw new IllegalStateException(typeName() + " is not found by " + field);
        }
        new Pages(api, list, call).forEachWhile(config, element -> {
            if (element.get(field).equals(config.get(field)) && !list.saysGone(element)) {
                matches.add(element);
            }
            return true;
        });
        if (matches.size() == 1) {
            return matches.getFirst().get(ID);
        }
        String ids = matches.stream().map(each -> each.get(ID).toString()).collect(Collectors.joining(", "));
        throw new Failure(Diagnostic.error(
                        matches.isEmpty()
                                ? "No " + typeName() + " has the " + field + " " + config.get(field)
                                : matches.size() + " objects have the " + field + " " + config.get(field),
                        matches.isEmpty()
                                ? "The list has no such element. Check " + field + "; upper and lower case matter."
                                : "Give the id of the one that is meant: " + ids + ".")
                .at(field));
    }

    private String label(Fields config) {
        return definition.aliases().stream()
                .map(alias -> config.values().get(alias))
                .filter(StringValue.class::isInstance)
                .map(value -> " " + value)
                .findFirst()
                .orElse(Labels.of(config));
    }
}
