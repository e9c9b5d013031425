package io.github.darnold.terraform.rest.builder;

import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.Download;
import io.github.darnold.terraform.rest.definition.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// All that is wrong with one definition, so that its author sees it at once.
final class Faults {

    private final String typeName;
    private final List<String> faults = new ArrayList<>();

    Faults(String typeName) {
        this.typeName = typeName;
    }

    void unless(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }

    void addAll(List<String> more) {
        faults.addAll(more);
    }

    /// A path, query or pick that names what is no attribute.
    void variables(@Nullable ApiCall call, Predicate<String> isAttribute) {
        if (call != null) {
            call.variables()
                    .forEach(name -> unless(
                            isAttribute.test(name), call.path() + " names {" + name + "}, which is no attribute"));
        }
    }

    /// A local path that would be sent to the API.
    void saved(@Nullable ApiCall call, Shape shape) {
        if (call != null && call.download() instanceof Download.ToFile file) {
            file.variables().stream()
                    .filter(shape::has)
                    .forEach(name -> unless(
                            !Side.CREATE.has(shape.attribute(name)),
                            call + " is saved to {" + name + "}, which is sent to the API: it needs notSent()"));
        }
    }

    /// A list of which only the first page would be read.
    void paging(@Nullable ApiCall list) {
        unless(
                list == null || list.paging() != null,
                list + " does not say how its pages follow one another: paged(...)");
    }

    /// @throws IllegalArgumentException when there are some
    void refuse() {
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(typeName + ": " + String.join("; ", faults));
        }
    }

    /// As [#refuse], for a call that nothing can be built without.
    ///
    /// @throws IllegalArgumentException when there are faults, or no call
    ApiCall refuseWithout(@Nullable ApiCall call, String fault) {
        unless(call != null, fault);
        refuse();
        if (call == null) {
            throw new IllegalStateException(typeName + " was not refused");
        }
        return call;
    }
}
