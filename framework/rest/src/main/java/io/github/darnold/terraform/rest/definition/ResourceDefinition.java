package io.github.darnold.terraform.rest.definition;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;

import io.github.darnold.terraform.plugin.provider.StateMover;
import io.github.darnold.terraform.plugin.provider.StateUpgrader;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Block;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Identity;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All that a definition says about a resource.
///
/// @param create null when the API makes the object by itself, and Terraform only adopts it
/// @param original the attribute that remembers what an adopted object was before, or null
/// @param createWhenSet other calls that create the object, for configurations that set the argument
/// @param read null when the API keeps nothing that could be read
/// @param listed where the objects are listed; null when nowhere
/// @param recoveredBy how an object is found whose create got no usable answer
/// @param update null when every change needs another object
/// @param imports null when there is nothing to import
/// @param identity what tells its objects apart; null when nothing does
/// @param until null when the object is ready once it is made
/// @param protection the argument that forbids destroying, or null
/// @param keepWhenGone whether an object that is gone stays in state; null: it never does
/// @param exists whether the API has kept the object at all, by its state
/// @param parent reads what the object is gone with; null where there is no such thing
/// @param ownUpdates calls of its own that a change of an attribute takes
/// @param memberSets attributes that have what the object attached to collections
/// @param adoptedBy finds an object to adopt that the read call cannot name yet, or null
/// @param isIdempotent whether a create that is refused takes the object that is there already
/// @param aliases other names of arguments
/// @param limits time limits that users can set, with their defaults
/// @param ownLimits arguments of its own that limit the time of a create, beside the `timeouts` block
/// @param costs what replacing the object costs, for a warning; empty when it costs nothing
/// @param creatingWith what a create sends in place of what is planned
/// @param uploads the files of the create call's form; empty when it sends JSON
/// @param inParts how files go that are too large for that form; null when none is
public record ResourceDefinition(
        String typeName,
        Schema schema,
        @Nullable ApiCall create,
        @Nullable Attribute<String> original,
        Map<String, ApiCall> createWhenSet,
        @Nullable ApiCall read,
        @Nullable ListedBy listed,
        Recovery recoveredBy,
        @Nullable ApiCall update,
        Destroy destroy,
        @Nullable Import imports,
        @Nullable Identity identity,
        @Nullable Wait until,
        @Nullable Optional<Boolean> protection,
        Hooks.@Nullable Keeping keepWhenGone,
        Predicate<Fields> exists,
        @Nullable ApiCall parent,
        List<OwnUpdate> ownUpdates,
        List<Members> memberSets,
        @Nullable ApiCall adoptedBy,
        boolean isIdempotent,
        List<Alias> aliases,
        Map<Operation, Duration> limits,
        List<OwnLimit> ownLimits,
        String costs,
        List<Hooks.Planning> planning,
        UnaryOperator<Fields> creatingWith,
        List<Hooks.Preparing> preparing,
        List<Hooks.Completing> completing,
        List<Hooks.Completing> refreshing,
        List<Hooks.Uploading> uploads,
        @Nullable ChunkedUpload inParts,
        Map<Long, StateUpgrader> upgraders,
        List<StateMover> movers)
        implements Definition {

    /// The `timeouts` block for these limits.
    public static Block timeouts(Map<Operation, Duration> limits) {
        return Timeouts.block(limits);
    }

    @Override
    public List<DefinedCall> calls() {
        List<Attribute<?>> attributes = shape().attributes();
        List<DefinedCall> calls = new ArrayList<>();
        Stream.concat(Stream.ofNullable(create), createWhenSet.values().stream())
                .map(call ->
                        DefinedCall.of(call).creating(withFiles(attributes)).receiving(attributes))
                .forEach(calls::add);
        if (inParts != null) {
            calls.addAll(inParts.calls(attributes));
        }
        if (read != null) {
            calls.add(DefinedCall.of(read).receiving(attributes));
        }
        if (listed != null) {
            calls.add(listed.call(attributes));
        }
        if (update != null) {
            List<Attribute<?>> updated =
                    attributes.stream().filter(each -> !isUpdatedApart(each)).toList();
            calls.add(DefinedCall.of(update).updating(updated).receiving(attributes));
        }
        ownUpdates.stream().flatMap(own -> own.defined().stream()).forEach(calls::add);
        memberSets.stream().flatMap(members -> members.calls().stream()).forEach(calls::add);
        if (adoptedBy != null) {
            calls.add(DefinedCall.of(adoptedBy).receiving(attributes));
        }
        if (parent != null) {
            calls.add(DefinedCall.of(parent).receivingOnly(goneFields(parent)));
        }
        destroy.calls().stream().map(DefinedCall::of).forEach(calls::add);
        return List.copyOf(calls);
    }

    private List<Attribute<?>> withFiles(List<Attribute<?>> attributes) {
        Stream<Attribute<?>> files = uploads.stream()
                .flatMap(upload -> upload.fields().stream())
                .map(field -> optional(field, string(), "Bytes of local files."));
        return Stream.concat(attributes.stream(), files).toList();
    }

    private static List<Attribute<?>> goneFields(ApiCall call) {
        return call.gone().stream()
                .<Attribute<?>>map(gone -> computed(gone.field(), string(), "Tells whether it is gone."))
                .toList();
    }

    /// Whether changes of the attribute have a call of their own.
    public boolean isUpdatedApart(Attribute<?> attribute) {
        return ownUpdates.stream().anyMatch(own -> own.isOf(attribute));
    }

    /// The attributes that stand in paths of calls.
    public Set<String> pathVariables() {
        return Stream.concat(Stream.of(create, read, update), createWhenSet.values().stream())
                .filter(Objects::nonNull)
                .flatMap(call -> call.path().variables().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The call that creates an object of this plan; null when it is adopted.
    public @Nullable ApiCall createFor(ObjectValue plan) {
        return createWhenSet.entrySet().stream()
                .filter(each -> plan.get(each.getKey()).isKnown())
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> java.util.Optional.ofNullable(create))
                .orElse(null);
    }

    /// Whether the attribute may stand in the body of this call: it does not stand in its path.
    public static boolean isInBody(ApiCall call, Attribute<?> attribute) {
        return !call.path().variables().contains(attribute.name());
    }

    /// An argument that limits the time of a create.
    public record OwnLimit(String argument, Function<Fields, java.util.Optional<Duration>> duration) {}

    /// How much time the operation has, by the `timeouts` block of the object or an argument of its own.
    public Duration limit(Operation operation, Fields object) {
        java.util.Optional<Duration> own = operation == Operation.CREATE
                ? ownLimits.stream()
                        .flatMap(each -> each.duration().apply(object).stream())
                        .findFirst()
                : java.util.Optional.empty();
        return own.or(() -> Timeouts.of(object, operation)).orElse(limits.getOrDefault(operation, operation.usual()));
    }

    /// The arguments that give a create more time, for messages.
    public String limitArguments() {
        return Stream.concat(ownLimits.stream().map(OwnLimit::argument), Stream.of("timeouts"))
                .collect(Collectors.joining(" or "));
    }
}
