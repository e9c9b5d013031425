package io.github.darnold.terraform.plugin.provider;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.call.PrivateState;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;

/// Makes an object of a resource from one of another type, of this or another provider: users write a `moved` block
/// from that type to this one, and keep their objects. Terraform reads what was moved next. Needs Terraform 1.8.
///
/// ```java
/// new StateMover("acme/widgets", "widgets_gadget", (source, call) -> Moved.to(source.state().with("size", ...)))
/// ```
///
/// @param provider namespace and type of the provider that the object comes from; registries' hosts do not count, since
///     the same provider stands in several
/// @param typeName the type that the object comes from
public record StateMover(String provider, String typeName, Moving moving) {

    public StateMover {
        if (!provider.matches("[a-z0-9_-]+/[a-z0-9_-]+")) {
            throw new IllegalArgumentException("Not a provider of the form namespace/type: " + provider);
        }
    }

    /// Whether objects of this type come from here.
    ///
    /// @param address the provider's, `registry.terraform.io/acme/widgets`
    public boolean takes(String address, String type) {
        return typeName.equals(type) && ("/" + address).endsWith("/" + provider);
    }

    /// How the object is made. No network: Terraform has not configured the provider.
    @FunctionalInterface
    public interface Moving {

        /// Makes the current shape.
        ///
        /// @param call its private state is that of the new object, and empty
        /// @throws Failure when this object cannot be moved
        Moved move(Source source, Call call);
    }

    /// What is to be moved.
    ///
    /// @param schemaVersion of its type
    /// @param state the stored JSON: arrays are tuples, objects and maps are objects
    /// @param identity the stored JSON; null where there is none
    /// @param privateState what its provider kept; empty where that is no JSON object
    public record Source(long schemaVersion, ObjectValue state, Value identity, PrivateState privateState) {}

    /// What it becomes.
    ///
    /// @param state JSON of the current shape; attributes may be missing, and are null then; others are dropped
    /// @param identity JSON of the identity; null where the read that follows finds it
    public record Moved(ObjectValue state, Value identity) {

        public static Moved to(ObjectValue state) {
            return new Moved(state, NullValue.NULL);
        }

        public Moved identifiedBy(ObjectValue other) {
            return new Moved(state, other);
        }
    }
}
