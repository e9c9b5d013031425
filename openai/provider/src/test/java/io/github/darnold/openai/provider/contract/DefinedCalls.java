package io.github.darnold.openai.provider.contract;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.listOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;

import io.github.darnold.terraform.plugin.provider.Action;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.provider.ListResource;
import io.github.darnold.terraform.plugin.provider.Resource;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.NumberValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.InParts;
import io.github.darnold.terraform.rest.definition.ListedBy;
import io.github.darnold.terraform.rest.definition.ResourceDefinition;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.exchange.Body;
import io.github.darnold.terraform.rest.resource.CallDataSource;
import io.github.darnold.terraform.rest.resource.ExactSet;
import io.github.darnold.terraform.rest.resource.Listing;
import io.github.darnold.terraform.rest.resource.Lookup;
import io.github.darnold.terraform.rest.resource.RestAction;
import io.github.darnold.terraform.rest.resource.RestListResource;
import io.github.darnold.terraform.rest.resource.RestResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds all calls of a definition.
final class DefinedCalls {

    static List<DefinedCall> of(Resource<Api> resource) {
        return switch (resource) {
            case RestResource rest -> of(rest.definition());
            case ExactSet set -> of(set);
            default -> throw new AssertionError(resource.typeName() + " is of a kind that no contract check knows");
        };
    }

    static List<DefinedCall> of(DataSource<Api> source) {
        return switch (source) {
            case Lookup lookup -> of(lookup);
            case Listing listing -> List.of(of(listing));
            case CallDataSource call -> List.of(of(call));
            default -> throw new AssertionError(source.typeName() + " is of a kind that no contract check knows");
        };
    }

    /// What the list answers is a matter of the resource, which may be refreshed by it.
    static List<DefinedCall> of(ListResource<Api> list) {
        if (!(list instanceof RestListResource found)) {
            throw new AssertionError(list.typeName() + " is of a kind that no contract check knows");
        }
        return List.of(DefinedCall.plain("list of " + found.typeName(), found.listCall())
                .filteredBy(filters(found.listCall(), found.arguments())));
    }

    static List<DefinedCall> of(Action<Api> action) {
        if (!(action instanceof RestAction defined)) {
            throw new AssertionError(action.typeName() + " is of a kind that no contract check knows");
        }
        String name = "action " + action.typeName();
        List<Attribute<?>> bodies = defined.schema().shape().attributes().stream()
                .filter(defined::isInBody)
                .toList();
        return Stream.concat(
                        Stream.of(DefinedCall.plain(name, defined.invokeCall()).creating(created(bodies))),
                        defined.readCall().map(call -> DefinedCall.plain(name, call)).stream())
                .map(call -> call.searching(defined.watched()))
                .toList();
    }

    private static List<DefinedCall> of(ResourceDefinition definition) {
        String name = definition.typeName();
        List<Attribute<?>> attributes = definition.shape().attributes();
        List<DefinedCall> calls = new ArrayList<>();
        Stream.concat(Stream.ofNullable(definition.create()), definition.createWhenSet().values().stream())
                .map(call -> DefinedCall.plain(name, call)
                        .creating(created(inBody(call, attributes)))
                        .receiving(attributes))
                .forEach(calls::add);
        if (definition.inParts() != null) {
            calls.addAll(of(name, definition.inParts(), created(attributes)));
        }
        if (definition.read() != null) {
            calls.add(DefinedCall.plain(name, definition.read()).receiving(attributes));
        }
        if (definition.listed() != null) {
            calls.add(DefinedCall.plain(name, definition.listed().list())
                    .searching(listed(definition.listed(), attributes)));
        }
        if (definition.update() != null) {
            calls.add(DefinedCall.plain(name, definition.update())
                    .updating(updated(inBody(definition.update(), attributes)))
                    .receiving(attributes));
        }
        definition.destroy().options().stream()
                .flatMap(option -> option.calls().stream())
                .map(call -> DefinedCall.plain(name, call))
                .forEach(calls::add);
        return calls;
    }

    private static List<Attribute<?>> inBody(ApiCall call, List<Attribute<?>> attributes) {
        return attributes.stream()
                .filter(attribute -> ResourceDefinition.isInBody(call, attribute))
                .toList();
    }

    /// What the calls that carry JSON have in it, an example tells.
    private static List<DefinedCall> of(String name, InParts parts, List<Attribute<?>> fields) {
        var example = new Body.FilePart("file", "a.jsonl", new Body.Content.InMemory(new byte[] {1}));
        return List.of(
                DefinedCall.plain(name, parts.begin().call())
                        .creating(Stream.concat(
                                        fields.stream(),
                                        attributes(parts.begin().body().of(ObjectValue.EMPTY, example)).stream())
                                .toList()),
                DefinedCall.plain(name, parts.part().call())
                        .creating(List.of(text(parts.part().field()))),
                DefinedCall.plain(name, parts.complete().call())
                        .creating(attributes(parts.complete().body().of(List.of(), "md5"))),
                DefinedCall.plain(name, parts.cancel()));
    }

    private static List<Attribute<?>> attributes(ObjectValue body) {
        return body.members().entrySet().stream()
                .<Attribute<?>>map(each -> attribute(each.getKey(), each.getValue()))
                .toList();
    }

    private static Attribute<?> attribute(String name, Value example) {
        return switch (example) {
            case NumberValue _ -> optional(name, int64(), "-");
            case ListValue _ -> optional(name, listOf(string()), "-");
            default -> text(name);
        };
    }

    /// An element that stands for the object has all that is read of it.
    private static List<Attribute<?>> listed(ListedBy listed, List<Attribute<?>> attributes) {
        ApiCall.Pick pick = Objects.requireNonNull(listed.list().pick());
        return listed.isComplete() ? attributes : List.of(text(pick.field()));
    }

    private static List<Attribute<?>> created(List<Attribute<?>> attributes) {
        return attributes.stream()
                .<Attribute<?>>map(attribute -> attribute)
                .filter(Side.CREATE::has)
                .toList();
    }

    private static List<Attribute<?>> updated(List<Attribute<?>> attributes) {
        return attributes.stream()
                .<Attribute<?>>map(attribute -> attribute)
                .filter(each -> Side.UPDATE.has(each) && !each.isReplacing())
                .toList();
    }

    private static List<DefinedCall> of(ExactSet set) {
        String name = set.typeName();
        return List.of(
                DefinedCall.plain(name, set.listCall()).searching(List.of(text(set.idField()))),
                DefinedCall.plain(name, set.addCall()).creating(List.of(text(set.sentAs()))),
                DefinedCall.plain(name, set.removeCall()));
    }

    private static Attribute<String> text(String name) {
        return optional(name, string(), "-");
    }

    private static List<DefinedCall> of(Lookup lookup) {
        String name = lookup.typeName();
        return Stream.concat(
                        Stream.of(DefinedCall.plain(name, lookup.readCall())
                                .receiving(lookup.schema().shape().attributes())),
                        lookup.searchCalls().entrySet().stream()
                                .map(each -> DefinedCall.plain(name, each.getValue())
                                        .searching(
                                                List.of(lookup.schema().shape().attribute(each.getKey())))))
                .toList();
    }

    private static DefinedCall of(Listing listing) {
        return DefinedCall.plain(listing.typeName(), listing.listCall())
                .receiving(listing.element().attributes())
                .filteredBy(filters(listing.listCall(), listing.arguments()));
    }

    private static Set<String> filters(ApiCall call, List<Attribute<?>> arguments) {
        return arguments.stream()
                .filter(argument -> isFilter(call, argument))
                .map(argument -> argument.json().sentAs())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isFilter(ApiCall call, Attribute<?> argument) {
        return !argument.json().isLocal() && !call.path().variables().contains(argument.name());
    }

    private static DefinedCall of(CallDataSource source) {
        List<Attribute<?>> attributes = source.schema().shape().attributes();
        List<Attribute<?>> bodies = attributes.stream()
                .<Attribute<?>>map(attribute -> attribute)
                .filter(each -> !source.readCall().path().variables().contains(each.name()))
                .toList();
        return DefinedCall.plain(source.typeName(), source.readCall())
                .creating(created(bodies))
                .receiving(attributes);
    }

    private DefinedCalls() {}
}
