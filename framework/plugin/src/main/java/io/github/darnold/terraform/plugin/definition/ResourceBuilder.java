package io.github.darnold.terraform.plugin.definition;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.provider.Resource;
import io.github.darnold.terraform.plugin.provider.StateUpgrader;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A resource in the making, see [ProviderVocabulary#resource]. Mutable; ends with [#build].
public final class ResourceBuilder<C> {

    private final String typeName;
    private final Shape shape;
    private final Map<Long, StateUpgrader> upgraders = new LinkedHashMap<>();
    private String description = "";
    private BiConsumer<Fields, Consumer<Diagnostic>> validation = (_, _) -> {};
    private Handlers.Plan<C> plan = (_, _, _) -> {};
    private Handlers.@Nullable Create<C> create;
    private Handlers.@Nullable Read<C> read;
    private Handlers.@Nullable Update<C> update;
    private Handlers.@Nullable Delete<C> delete;
    private List<Attribute<?>> importedBy = List.of();

    ResourceBuilder(String typeName, Shape shape) {
        this.typeName = typeName;
        this.shape = shape;
    }

    /// What users read about it, in Markdown.
    public ResourceBuilder<C> describedAs(String markdown) {
        description = markdown;
        return this;
    }

    /// Reports what is wrong with a configuration beyond types and constraints, see [Resource#validate].
    public ResourceBuilder<C> validating(BiConsumer<Fields, Consumer<Diagnostic>> problems) {
        validation = problems;
        return this;
    }

    /// Modifies plans to create or update (ModifyPlan).
    public ResourceBuilder<C> planning(Handlers.Plan<C> handler) {
        plan = handler;
        return this;
    }

    /// Makes the object.
    public ResourceBuilder<C> create(Handlers.Create<C> handler) {
        create = handler;
        return this;
    }

    /// Looks at the object again; null when it is gone.
    public ResourceBuilder<C> read(Handlers.Read<C> handler) {
        read = handler;
        return this;
    }

    /// Changes the object in place. Not needed where every argument requires replacement.
    public ResourceBuilder<C> update(Handlers.Update<C> handler) {
        update = handler;
        return this;
    }

    /// Deletes the object; that it is gone already is no error.
    public ResourceBuilder<C> delete(Handlers.Delete<C> handler) {
        delete = handler;
        return this;
    }

    /// What users name an object by: their values, joined by `/`, are its import id, and together they are its
    /// identity. Reading must need no more than these.
    public ResourceBuilder<C> importedBy(Attribute<?>... attributes) {
        importedBy = List.of(attributes);
        return this;
    }

    /// How states of an earlier schema version become states of this one. The version of the schema is one more than
    /// the highest of these.
    public ResourceBuilder<C> upgradedFrom(long version, StateUpgrader upgrader) {
        upgraders.put(version, upgrader);
        return this;
    }

    /// The resource.
    ///
    /// @throws IllegalArgumentException naming all that is wrong with it
    public Resource<C> build() {
        var faults = new Faults("resource " + typeName);
        faults.when(description.isBlank(), "describedAs is missing: users need to read what it is");
        faults.when(create == null, "create is missing");
        faults.when(read == null, "read is missing: nothing would notice what changes outside of Terraform");
        faults.when(delete == null, "delete is missing: destroying would leave the object behind");
        if (update == null) {
            arguments()
                    .filter(argument -> !argument.isReplacing())
                    .forEach(argument -> faults.when(
                            true,
                            "\"" + argument.name() + "\" may change in place, but update is missing: add it, or"
                                    + " requiresReplace() to the argument"));
        }
        importedBy.stream()
                .filter(attribute -> !shape.attributes().contains(attribute)
                        || !attribute.type().wireType().equals(Type.STRING))
                .forEach(attribute -> faults.when(
                        true, "importedBy names \"" + attribute.name() + "\", which is no text among its attributes"));
        faults.refuse();
        return defined();
    }

    private Stream<Attribute<?>> arguments() {
        return shape.attributes().stream().filter(Attribute::isConfigurable);
    }

    private DefinedResource<C> defined() {
        long version =
                upgraders.keySet().stream().mapToLong(Long::longValue).max().orElse(-1) + 1;
        return new DefinedResource<>(
                typeName,
                new Schema(version, shape, List.of(), description, null),
                Map.copyOf(upgraders),
                validation,
                plan,
                Objects.requireNonNull(create),
                Objects.requireNonNull(read),
                update,
                Objects.requireNonNull(delete),
                importedBy);
    }
}
