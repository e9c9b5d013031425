package io.github.darnold.terraform.rest.resource;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.local;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.Destroy;
import io.github.darnold.terraform.rest.definition.Import;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
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
    /// @throws IllegalArgumentException naming all faults of the definition at once
    public ExactSet build() {
        var faults = new Faults(typeName);
        faults.unless(!description.isBlank(), "it has no description");
        faults.unless(shape.has(members.name()), "its members stand in " + members.name() + ", which is no attribute");
        faults.unless(add != null, "it has no call that adds a member");
        faults.unless(remove != null, "it has no call that removes a member");
        faults.unless(imports != null, "it does not say how it is imported");
        for (ApiCall call : calls()) {
            faults.variables(call, name -> shape.has(name) || name.equals(ExactSet.MEMBER));
        }
        checkImport(faults);
        faults.addAll(ShapeCheck.faults(shape));
        ApiCall lists = faults.refuseWithout(list, "it has no call that lists its members");
        if (add == null || remove == null || imports == null) {
            throw new IllegalStateException(typeName + " was not refused");
        }
        return new ExactSet(this, Schema.of(shape, description), new ExactSet.Calls(lists, add, remove), imports);
    }

    private List<ApiCall> calls() {
        List<ApiCall> calls = new ArrayList<>();
        for (@Nullable ApiCall call : new @Nullable ApiCall[] {list, add, remove}) {
            if (call != null) {
                calls.add(call);
            }
        }
        return calls;
    }

    private void checkImport(Faults faults) {
        if (imports != null && list != null) {
            faults.unless(
                    imports.template().variables().containsAll(list.variables()),
                    "the import id " + imports.template() + " does not tell all that " + list.path() + " needs");
        }
    }
}
