package io.github.darnold.terraform.rest.list;

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
import io.github.darnold.terraform.rest.definition.Telling;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.exchange.ApiException;
import io.github.darnold.terraform.rest.json.Decoder;
import io.github.darnold.terraform.rest.json.UnixTime;
import io.github.darnold.terraform.rest.object.Attempt;
import io.github.darnold.terraform.rest.object.Labels;
import io.github.darnold.terraform.rest.reading.Member;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// A data source that looks one object up. Made by
/// [io.github.darnold.terraform.rest.builder.LookupBuilder#build].
public final class Lookup implements DataSource<Api>, MakesCalls {

    private final LookupDefinition definition;

    public Lookup(LookupDefinition definition) {
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
            for (String alias : definition.aliases()) {
                found = new Fields(found.values().with(alias, found.values().get(key())));
            }
            for (Telling each : definition.telling()) {
                found = found.with(each.attribute(), each.text().apply(named, List.of(answer)));
            }
            return asGiven(found, config);
        });
    }

    /// The object with the words that users found it by, which the API may write otherwise.
    private Fields asGiven(Fields found, Fields config) {
        ObjectValue values = found.values();
        for (String field : definition.byField().keySet()) {
            Value given = config.values().get(field);
            values = given.isKnown() ? values.with(field, given) : values;
        }
        return new Fields(values);
    }

    private String key() {
        return Objects.requireNonNullElse(definition.key(), "");
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
        String why = definition.read() + " found nothing: it does not exist, or this credential may not see it. Check ";
        String provider = "what the provider block sets.";
        String key = definition.key();
        if (key == null) {
            return Failure.of("There is no " + typeName(), why + provider);
        }
        String given = givenBy(named, key);
        String text = Objects.requireNonNullElse(Member.text(named.get(key)), "");
        return new Failure(Diagnostic.error(
                        "No " + typeName() + " has the " + key + " \"" + text + "\"", why + given + ", and " + provider)
                .at(given));
    }

    private String givenBy(ObjectValue named, String key) {
        return definition.aliases().stream()
                .filter(alias -> named.get(alias).isKnown())
                .findFirst()
                .orElse(key);
    }

    /// The configuration with its key filled in, from an alias or from a list.
    private ObjectValue named(Api api, ObjectValue config, Call call) {
        for (String alias : definition.aliases()) {
            if (config.get(alias).isKnown()) {
                return config.with(key(), config.get(alias));
            }
        }
        for (String field : definition.byField().keySet()) {
            if (config.get(field).isKnown()) {
                return config.with(key(), keyBy(api, field, config, call));
            }
        }
        return config;
    }

    private Value keyBy(Api api, String field, ObjectValue config, Call call) {
        List<ObjectValue> matches = new ArrayList<>();
        ApiCall list = definition.byField().get(field);
        if (list == null) {
            throw new IllegalStateException(typeName() + " is not found by " + field);
        }
        new Pages(api, list, call).forEachWhile(config, element -> {
            if (isMeant(list, field, config, element) && agrees(config, element) && !list.saysGone(element)) {
                matches.add(element);
            }
            return true;
        });
        String inJson = definition.inJson(key());
        Optional<ObjectValue> only = matches.size() == 1 ? Optional.of(matches.getFirst()) : newest(matches);
        if (only.isPresent()) {
            return only.get().get(inJson);
        }
        String ids = matches.stream().map(each -> each.get(inJson).toString()).collect(Collectors.joining(", "));
        throw new Failure(Diagnostic.error(
                        matches.isEmpty()
                                ? "No " + typeName() + " has the " + field + " " + config.get(field)
                                : matches.size() + " objects have the " + field + " " + config.get(field),
                        matches.isEmpty()
                                ? "The list has no such element. Check " + field
                                        + (list.pick() == null ? "; upper and lower case matter." : ".")
                                : "Give the " + key() + " of the one that is meant: " + ids + ".")
                .at(field));
    }

    private Optional<ObjectValue> newest(List<ObjectValue> matches) {
        String time = definition.newestBy();
        return time == null
                ? Optional.empty()
                : matches.stream()
                        .max(Comparator.comparing(each ->
                                UnixTime.of(each.get(definition.inJson(time))).orElse(Instant.MIN)));
    }

    private boolean agrees(ObjectValue config, ObjectValue element) {
        return definition.narrowing().stream()
                .filter(argument -> config.get(argument).isKnown())
                .allMatch(argument -> config.get(argument).equals(element.get(definition.inJson(argument))));
    }

    private boolean isMeant(ApiCall list, String field, ObjectValue config, ObjectValue element) {
        ApiCall.Pick pick = list.pick();
        if (pick == null) {
            return element.get(definition.inJson(field)).equals(config.get(field));
        }
        String told = Member.text(element.get(pick.field()));
        String wanted = pick.normalForm().apply(pick.equal().plain(config));
        return told != null
                && pick.normalForm().apply(told).equals(wanted)
                && pick.counts().test(config, element);
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
