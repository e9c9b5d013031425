package io.github.darnold.terraform.rest.definition;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;

import io.github.darnold.terraform.plugin.schema.Attribute;
import java.util.List;
import java.util.Set;

/// An attribute that has what its object attached to a collection: members are added and removed one by one, and those
/// that others attached are left alone.
///
/// @param attribute has the identifiers
/// @param list lists all members
/// @param idField the field of a listed element that identifies a member
/// @param add adds a member
/// @param sentAs the field of its body that takes the identifier
/// @param remove removes a member, which its path names `{member}`
public record Members(
        Attribute<Set<String>> attribute, ApiCall list, String idField, ApiCall add, String sentAs, ApiCall remove) {

    /// What the path of a call names the member that it is about.
    public static final String MEMBER = "member";

    /// A set of which only the attribute is known.
    public record Named(Attribute<Set<String>> attribute) {

        /// The call that lists the members, and the field of an element that holds its identifier.
        public Listed list(ApiCall call, String field) {
            return new Listed(attribute, call, field);
        }
    }

    /// A set that can be read.
    public record Listed(Attribute<Set<String>> attribute, ApiCall list, String idField) {

        /// The call that adds a member, and the field of its body that takes the identifier.
        public Growing add(ApiCall call, String field) {
            return new Growing(this, call, field);
        }
    }

    /// A set that can be read and grows.
    public record Growing(Listed listed, ApiCall add, String sentAs) {

        /// The call that removes a member; `{member}` in its path is the identifier.
        public Members remove(ApiCall call) {
            return new Members(listed.attribute(), listed.list(), listed.idField(), add, sentAs, call);
        }
    }

    /// The calls with what they send and receive.
    List<DefinedCall> calls() {
        return List.of(
                DefinedCall.of(list).receivingOnly(List.of(text(idField))),
                DefinedCall.of(add).creating(List.of(text(sentAs))),
                DefinedCall.of(remove));
    }

    private static Attribute<String> text(String name) {
        return optional(name, string(), "Identifier of a member.");
    }
}
