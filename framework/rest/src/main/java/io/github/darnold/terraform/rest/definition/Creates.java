package io.github.darnold.terraform.rest.definition;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How objects of a resource come to be.
///
/// @param call null when the API makes the object by itself, and Terraform only adopts it
/// @param whenSet other calls that create the object, for configurations that set the argument
/// @param adoptedBy finds an object to adopt that the read call cannot name yet, or null
/// @param original the attribute that remembers what an adopted object was before, or null
/// @param isIdempotent whether a create that is refused takes the object that is there already
/// @param recoveredBy how an object is found whose create got no usable answer
/// @param creatingWith what a create sends in place of what is planned
/// @param preparing runs before the call
/// @param uploads the files of the call's form; empty when it sends JSON
/// @param inParts how files go that are too large for that form; null when none is
/// @param until null when the object is ready once it is made
public record Creates(
        @Nullable ApiCall call,
        Map<String, ApiCall> whenSet,
        @Nullable ApiCall adoptedBy,
        @Nullable Attribute<String> original,
        boolean isIdempotent,
        Recovery recoveredBy,
        UnaryOperator<Fields> creatingWith,
        List<Hooks.Preparing> preparing,
        List<Hooks.Uploading> uploads,
        @Nullable ChunkedUpload inParts,
        @Nullable Wait until) {

    public Creates {
        whenSet = Map.copyOf(whenSet);
        preparing = List.copyOf(preparing);
        uploads = List.copyOf(uploads);
    }

    /// The call that creates an object of this plan; null when it is adopted.
    public @Nullable ApiCall callFor(ObjectValue plan) {
        return whenSet.entrySet().stream()
                .filter(each -> plan.get(each.getKey()).isKnown())
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> Optional.ofNullable(call))
                .orElse(null);
    }

    /// The calls that create one or the other object.
    Stream<ApiCall> each() {
        return Stream.concat(Stream.ofNullable(call), whenSet.values().stream());
    }

    List<DefinedCall> calls(List<Attribute<?>> attributes) {
        List<DefinedCall> calls = new ArrayList<>();
        each().map(call -> DefinedCall.of(call).creating(withFiles(attributes)).receiving(attributes))
                .forEach(calls::add);
        if (inParts != null) {
            calls.addAll(inParts.calls(attributes));
        }
        return calls;
    }

    private List<Attribute<?>> withFiles(List<Attribute<?>> attributes) {
        Stream<Attribute<?>> files = uploads.stream()
                .flatMap(upload -> upload.fields().stream())
                .map(field -> optional(field, string(), "Bytes of local files."));
        return Stream.concat(attributes.stream(), files).toList();
    }

    List<DefinedCall> adoptingCalls(List<Attribute<?>> attributes) {
        return adoptedBy == null ? List.of() : List.of(DefinedCall.of(adoptedBy).receiving(attributes));
    }
}
