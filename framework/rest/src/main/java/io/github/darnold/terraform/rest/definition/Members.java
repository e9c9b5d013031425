package io.github.darnold.terraform.rest.definition;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.setOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;

import io.github.darnold.terraform.plugin.schema.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An attribute that has what its object attached to a collection: members are added and removed one by one, and those
/// that others attached are left alone.
///
/// @param attribute has the identifiers
/// @param list lists all members
/// @param idField the field of a listed element that identifies a member
/// @param add adds a member
/// @param sentAs the field of its body that takes the identifier
/// @param remove removes a member, which its path names `{member}`
/// @param together how several are added at once; null where they are added one by one
public record Members(
        Attribute<Set<String>> attribute,
        ApiCall list,
        String idField,
        ApiCall add,
        String sentAs,
        ApiCall remove,
        @Nullable Together together) {

    /// What the path of a call names the member that it is about.
    public static final String MEMBER = "member";

    /// A call that adds several members.
    ///
    /// @param sentAs the field of its body that takes their identifiers
    /// @param most members of one call
    /// @param mostAtCreate members that the call takes which creates the object
    public record Together(ApiCall call, String sentAs, int most, int mostAtCreate) {}

    /// Several members are added by this call, at most so many at once; the call that creates the object takes at most
    /// that many.
    public Members addedTogether(ApiCall call, String field, int most, int mostAtCreate) {
        return new Members(
                attribute, list, idField, add, sentAs, remove, new Together(call, field, most, mostAtCreate));
    }

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
            return new Members(listed.attribute(), listed.list(), listed.idField(), add, sentAs, call, null);
        }
    }

    /// The calls with what they send and receive.
    List<DefinedCall> calls() {
        List<DefinedCall> calls = new ArrayList<>();
        calls.add(DefinedCall.of(list).receivingOnly(List.of(text(idField))));
        calls.add(adding(add, text(sentAs)));
        if (together != null) {
            calls.add(adding(together.call(), texts(together.sentAs())));
        }
        calls.add(DefinedCall.of(remove));
        return calls;
    }

    private static DefinedCall adding(ApiCall call, Attribute<?> members) {
        List<Attribute<?>> sent = new ArrayList<>(call.carried());
        sent.add(members);
        return DefinedCall.of(call).creating(sent);
    }

    private static Attribute<String> text(String name) {
        return optional(name, string(), "Identifier of a member.");
    }

    private static Attribute<Set<String>> texts(String name) {
        return optional(name, setOf(string()), "Identifiers of members.");
    }
}
