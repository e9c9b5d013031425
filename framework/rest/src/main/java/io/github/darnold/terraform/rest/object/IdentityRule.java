package io.github.darnold.terraform.rest.object;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Identity;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.Import;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The identity that follows from a definition: what users import an object by, or else what reading it takes. An
/// object that can neither be imported nor read has none.
public record IdentityRule(
        @Nullable Import imports, @Nullable ApiCall read, Shape shape) {

    @Nullable
    public Identity orDerived(@Nullable Identity declared) {
        Attribute<?>[] attributes = attributes().toArray(Attribute<?>[]::new);
        return declared != null || attributes.length == 0 ? declared : Identity.of(attributes);
    }

    /// Attributes of the derived identity whose values may change.
    public List<String> unstable() {
        return attributes().stream()
                .filter(attribute -> attribute.isConfigurable() ? !attribute.isReplacing() : attribute.isChanging())
                .<String>map(Attribute::name)
                .toList();
    }

    private List<Attribute<?>> attributes() {
        return names().stream()
                .filter(shape::has)
                .<Attribute<?>>map(shape::attribute)
                .toList();
    }

    private Set<String> names() {
        if (imports != null) {
            return imports.template().variables();
        }
        return read == null ? Set.of() : read.variables();
    }
}
