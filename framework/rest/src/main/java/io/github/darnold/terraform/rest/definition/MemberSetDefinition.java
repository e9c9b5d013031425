package io.github.darnold.terraform.rest.definition;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;

/// All that is said of a resource that is the exact set of a collection's members.
///
/// @param members the attribute with their identifiers
/// @param list lists the members
/// @param idField the field of a listed element that identifies a member
/// @param add adds a member
/// @param sentAs the field of its body that takes the identifier
/// @param remove removes a member, which its path names `{member}`
/// @param normalForm identifiers mean the same member when this makes the same of them
/// @param counts which elements of the list are members at all, by the state and the element
/// @param planning has a say in plans to create or update
/// @param planningDestroy has a say in plans to destroy, unless the members stay
public record MemberSetDefinition(
        String typeName,
        Schema schema,
        Attribute<Set<String>> members,
        ApiCall list,
        String idField,
        ApiCall add,
        String sentAs,
        ApiCall remove,
        UnaryOperator<String> normalForm,
        BiPredicate<ObjectValue, ObjectValue> counts,
        Import imports,
        List<Hooks.Planning> planning,
        List<Hooks.PlanningDestroy> planningDestroy)
        implements Definition {

    @Override
    public List<DefinedCall> calls() {
        return List.of(
                DefinedCall.of(list).receivingOnly(List.of(text(idField))),
                DefinedCall.of(add).creating(List.of(text(sentAs))),
                DefinedCall.of(remove));
    }

    private static Attribute<String> text(String name) {
        return optional(name, string(), "Identifier of a member.");
    }
}
