package io.github.darnold.terraform.rest.builder;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.local;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.Destroys;
import io.github.darnold.terraform.rest.definition.Hooks;
import io.github.darnold.terraform.rest.definition.Import;
import io.github.darnold.terraform.rest.definition.MemberSetDefinition;
import io.github.darnold.terraform.rest.definition.Members;
import io.github.darnold.terraform.rest.handler.MemberSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Collects what a definition says about a resource that is the exact set of a collection's members: members that
/// are missing are added, others removed. Mutable; ends with [#build].
public final class MemberSetBuilder {

    private final String typeName;
    private Shape shape;
    private final Attribute<Set<String>> members;
    private String description = "";
    private String removal = "remove";
    private String removalMeaning = "The members are removed.";
    private String idField = "id";
    private String sentAs = "id";
    private UnaryOperator<String> normalForm = UnaryOperator.identity();
    private BiPredicate<ObjectValue, ObjectValue> counts = (_, _) -> true;

    private final List<Hooks.Planning> planning = new ArrayList<>();
    private final List<Hooks.PlanningDestroy> planningDestroy = new ArrayList<>();

    private @Nullable ApiCall list;

    private @Nullable ApiCall add;

    private @Nullable ApiCall remove;

    private @Nullable Import imports;

    /// A set of members.
    ///
    /// @param members the attribute with their identifiers
    public MemberSetBuilder(String typeName, Shape shape, Attribute<Set<String>> members) {
        this.typeName = typeName;
        this.shape = shape;
        this.members = members;
    }

    /// What users read about the resource, in Markdown.
    public MemberSetBuilder describedAs(String text) {
        description = text;
        return this;
    }

    /// The call that lists the members, and the field of an element that holds its identifier.
    public MemberSetBuilder list(ApiCall call, String field) {
        list = call;
        idField = field;
        return this;
    }

    /// The call that adds a member, and the field of its body that takes the identifier.
    public MemberSetBuilder add(ApiCall call, String field) {
        add = call;
        sentAs = field;
        return this;
    }

    /// The call that removes a member; `{member}` in its path is the identifier as the list tells it.
    public MemberSetBuilder remove(ApiCall call) {
        remove = call;
        return this;
    }

    /// Identifiers mean the same member when this makes the same of them.
    public MemberSetBuilder normalizedBy(UnaryOperator<String> form) {
        normalForm = form;
        return this;
    }

    /// Which elements of the list are members at all, by the state and the element: others are neither counted nor
    /// removed.
    public MemberSetBuilder counting(BiPredicate<ObjectValue, ObjectValue> condition) {
        counts = condition;
        return this;
    }

    /// What destroying does to the members: the name of the default choice of `on_destroy`. Without it, there is no
    /// choice, and they are removed.
    public MemberSetBuilder onDestroy(String name, String meaning) {
        removal = name;
        removalMeaning = meaning;
        return this;
    }

    /// The other choice, `forget`: the members stay.
    public MemberSetBuilder orForget(String meaning) {
        shape = shape.with(local(
                        Destroys.ARGUMENT,
                        string().oneOf(removal, MemberSet.FORGET),
                        "What destroying does. `" + removal + "`: " + removalMeaning + " `" + MemberSet.FORGET + "`: "
                                + meaning)
                .defaultValue(removal));
        return this;
    }

    /// Has a say in plans to create or update.
    public MemberSetBuilder planning(Hooks.Planning hook) {
        planning.add(hook);
        return this;
    }

    /// Has a say in plans to destroy or replace, unless the members stay.
    public MemberSetBuilder planningDestroy(Hooks.PlanningDestroy hook) {
        planningDestroy.add(hook);
        return this;
    }

    public MemberSetBuilder importedBy(String template) {
        imports = Import.by(template);
        return this;
    }

    /// The resource.
    ///
    /// @throws IllegalArgumentException naming all faults of the definition at once
    public MemberSet build() {
        var faults = new Faults(typeName);
        faults.unless(!description.isBlank(), "it has no description");
        faults.unless(shape.has(members.name()), "its members stand in " + members.name() + ", which is no attribute");
        faults.unless(add != null, "it has no call that adds a member");
        faults.unless(remove != null, "it has no call that removes a member");
        faults.unless(imports != null, "it does not say how it is imported");
        for (ApiCall call : calls()) {
            faults.variables(call, name -> shape.has(name) || name.equals(Members.MEMBER));
        }
        checkImport(faults);
        faults.addAll(ShapeCheck.faults(shape));
        ApiCall lists = faults.refuseWithout(list, "it has no call that lists its members");
        if (add == null || remove == null || imports == null) {
            throw new IllegalStateException(typeName + " was not refused");
        }
        return new MemberSet(new MemberSetDefinition(
                typeName,
                Schema.of(shape, description),
                members,
                lists,
                idField,
                add,
                sentAs,
                remove,
                normalForm,
                counts,
                imports,
                List.copyOf(planning),
                List.copyOf(planningDestroy)));
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
