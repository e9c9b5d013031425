package io.github.darnold.terraform.testing.core.rules;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Block;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Type;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An attribute or block as core sees it: no more than a schema message tells.
///
/// @param nest what is nested in it; null where it is plain
public record Member(
        String name, Type type, Set<Trait> traits, @Nullable Nest nest) {

    /// What a schema message says of a member, each by a field of its own.
    public enum Trait {
        REQUIRED,
        OPTIONAL,
        COMPUTED,
        WRITE_ONLY,
        SENSITIVE,
        BLOCK
    }

    public Member {
        traits = Set.copyOf(traits);
    }

    /// The members of a whole schema.
    public static List<Member> of(Schema schema) {
        List<Member> members = new ArrayList<>(of(schema.shape()));
        for (Block block : schema.blocks()) {
            Set<Trait> traits = Set.of(Trait.OPTIONAL, Trait.BLOCK);
            members.add(new Member(block.name(), block.wireType(), traits, Nest.of(block.type())));
        }
        return members;
    }

    /// The members of a shape.
    static List<Member> of(Shape shape) {
        return shape.attributes().stream().map(Member::of).toList();
    }

    private static Member of(Attribute<?> attribute) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        if (attribute.isRequired()) {
            traits.add(Trait.REQUIRED);
        } else if (attribute.isConfigurable()) {
            traits.add(Trait.OPTIONAL);
        }
        if (attribute.isComputed()) {
            traits.add(Trait.COMPUTED);
        }
        if (attribute.isWriteOnly()) {
            traits.add(Trait.WRITE_ONLY);
        }
        if (attribute.isSensitive()) {
            traits.add(Trait.SENSITIVE);
        }
        return new Member(attribute.name(), attribute.type().wireType(), traits, Nest.of(attribute.type()));
    }

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /// Its value in an object: null in what is null, unknown in what is unknown.
    Value in(Value object) {
        if (object instanceof ObjectValue known) {
            return known.get(name);
        }
        return object.isUnknown() ? object : NullValue.NULL;
    }

    /// How messages show a value of it: cut where it is long, and hidden where it or something in it is secret.
    String show(Value value) {
        if (value.isNull() || value.isUnknown()) {
            return value.toString();
        }
        String text = hasSecrets() ? "(sensitive)" : value.toString();
        return text.length() > 200 ? text.substring(0, 200) + "..." : text;
    }

    private boolean hasSecrets() {
        return isSecret() || (nest != null && nest.members().stream().anyMatch(Member::hasSecrets));
    }

    boolean isSecret() {
        return is(Trait.SENSITIVE) || is(Trait.WRITE_ONLY);
    }
}
