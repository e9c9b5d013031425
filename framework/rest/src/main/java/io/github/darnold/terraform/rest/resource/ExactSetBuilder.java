package io.github.darnold.terraform.rest.resource;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.local;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.Destroy;
import io.github.darnold.terraform.rest.definition.Import;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Collects what a definition says about a resource that is the exact set of a collection's members: members that
/// are missing are added, others removed. Mutable; ends with [#build].
public final class ExactSetBuilder {

    final String typeName;
    Shape shape;
    final Attribute<Set<String>> members;
    String description = "";
    String removal = "remove";
    String removalMeaning = "The members are removed.";
    String idField = "id";
    String sentAs = "id";
    UnaryOperator<String> normalForm = UnaryOperator.identity();
    BiPredicate<ObjectValue, ObjectValue> counts = (_, _) -> true;

    @Nullable
    ApiCall list;

    @Nullable
    ApiCall add;

    @Nullable
    ApiCall remove;

    @Nullable
    Import imports;

    /// A set of members.
    ///
    /// @param members the attribute with their identifiers
    public ExactSetBuilder(String typeName, Shape shape, Attribute<Set<String>> members) {
        this.typeName = typeName;
        this.shape = shape;
        this.members = members;
    }

    /// What users read about the resource, in Markdown.
    public ExactSetBuilder describedAs(String text) {
        description = text;
        return this;
    }

    /// The call that lists the members, and the field of an element that holds its identifier.
    public ExactSetBuilder listing(ApiCall call, String field) {
        list = call;
        idField = field;
        return this;
    }

    /// The call that adds a member, and the field of its body that takes the identifier.
    public ExactSetBuilder adding(ApiCall call, String field) {
        add = call;
        sentAs = field;
        return this;
    }

    /// The call that removes a member; `{member}` in its path is the identifier as the list tells it.
    public ExactSetBuilder removing(ApiCall call) {
        remove = call;
        return this;
    }

    /// Identifiers mean the same member when this makes the same of them.
    public ExactSetBuilder normalizedBy(UnaryOperator<String> form) {
        normalForm = form;
        return this;
    }

    /// Which elements of the list are members at all, by the state and the element: others are neither counted nor
    /// removed.
    public ExactSetBuilder counting(BiPredicate<ObjectValue, ObjectValue> condition) {
        counts = condition;
        return this;
    }

    /// What destroying does to the members: the name of the default choice of `on_destroy`. Without it, there is no
    /// choice, and they are removed.
    public ExactSetBuilder onDestroy(String name, String meaning) {
        removal = name;
        removalMeaning = meaning;
        return this;
    }

    /// The other choice, `forget`: the members stay.
    public ExactSetBuilder orForget(String meaning) {
        shape = shape.with(local(
                        Destroy.ARGUMENT,
                        string().oneOf(removal, ExactSet.FORGET),
                        "What destroying does. `" + removal + "`: " + removalMeaning + " `" + ExactSet.FORGET + "`: "
                                + meaning)
                .defaultValue(removal));
        return this;
    }

    public ExactSetBuilder importedBy(String template) {
        imports = Import.by(template);
        return this;
    }

    /// The resource.
    ///
    /// @throws NullPointerException when the definition lacks a call
    /// @throws IllegalArgumentException when it lacks a description, or a call needs what is no attribute
    public ExactSet build() {
        ExactSet.Calls calls = new ExactSet.Calls(
                Objects.requireNonNull(list, typeName + " has no call that lists its members"),
                Objects.requireNonNull(add, typeName + " has no call that adds a member"),
                Objects.requireNonNull(remove, typeName + " has no call that removes a member"));
        Import how = Objects.requireNonNull(imports, typeName + " does not say how it is imported");
        Shape known = shape.with(optional(ExactSet.MEMBER, string(), "The member that a call is about."));
        boolean complete = Stream.of(calls.list(), calls.add(), calls.remove())
                .flatMap(call -> call.variables().stream())
                .allMatch(known::has);
        if (description.isBlank()
                || !complete
                || !how.template().variables().containsAll(calls.list().variables())) {
            throw new IllegalArgumentException(
                    typeName + " lacks a description, or an attribute or part of the import id that its calls need");
        }
        return new ExactSet(this, Schema.of(shape, description), calls, how);
    }
}
