package io.github.darnold.terraform.rest.definition;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.rest.exchange.Reception;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What becomes of the bytes that a call answers.
public sealed interface Download {

    /// The attributes that say so.
    Set<String> variables();

    /// What becomes of them for one object.
    Reception of(ObjectValue object);

    /// They become the local file of this path.
    ///
    /// @param overwrite the argument that allows to replace a file with other bytes; null: it is allowed
    record ToFile(Template path, @Nullable Attribute<Boolean> overwrite) implements Download {

        @Override
        public Set<String> variables() {
            Set<String> names = new TreeSet<>(path.variables());
            if (overwrite != null) {
                names.add(overwrite.name());
            }
            return names;
        }

        @Override
        public Reception of(ObjectValue object) {
            boolean replaces = overwrite == null || new Fields(object).getOrDefault(overwrite, false);
            return new Reception.InFile(Path.of(path.plain(object)), replaces);
        }
    }

    /// They become attributes.
    ///
    /// @param most the argument that bounds them
    /// @param usual the bound where it is not set
    record ToState(Attribute<Long> most, long usual) implements Download {

        @Override
        public Set<String> variables() {
            return Set.of(most.name());
        }

        @Override
        public Reception of(ObjectValue object) {
            return new Reception.InMemory(new Fields(object).getOrDefault(most, usual));
        }
    }
}
