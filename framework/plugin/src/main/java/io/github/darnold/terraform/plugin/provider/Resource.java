package io.github.darnold.terraform.plugin.provider;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Identity;
import io.github.darnold.terraform.plugin.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A kind of object that Terraform creates, reads, updates and deletes. Handlers block, may be called from several
/// threads at once, and report trouble by throwing [Failure]; what they [Call#save]d until then is recorded.
public interface Resource<C> {

    /// With the provider's prefix: `openai_project`.
    String typeName();

    Schema schema();

    /// What tells its objects apart, for Terraform 1.12 and newer; null when they have no identity.
    default @Nullable Identity identity() {
        return null;
    }

    /// Something that has all attributes of the [#identity]; only called where there is one. What the state itself
    /// does not tell, such as an account, is added here.
    ///
    /// @param state values may be unknown in a plan
    default Fields identify(C client, Fields state) {
        return state;
    }

    /// Reports what is wrong with the configuration beyond types and constraints. No network; values may be unknown.
    default void validate(Fields config, Consumer<Diagnostic> problems) {}

    /// Modifies a plan to create or update (ModifyPlan). The engine has applied defaults and marked what only apply
    /// can tell as unknown. Called again during apply with a configuration that is known: it must come to the same
    /// result.
    default void plan(C client, PlanDraft plan, Call call) {}

    /// Warns of what deleting means, or refuses by throwing. Called when Terraform plans to destroy the object.
    default void planDelete(C client, Fields state, Call call) {}

    /// Warns of what a replacement means, or refuses by throwing. Called when a plan needs another object.
    default void planReplace(C client, Fields state, Call call) {
        planDelete(client, state, call);
    }

    /// Makes the object.
    ///
    /// @param plan the planned values; computed ones may be unknown
    /// @param config as configured: null where defaults and computed values fill in; the only place with
    ///     write-only values
    /// @return the object; what the plan left unknown must be known
    Fields create(C client, Fields plan, Fields config, Call call);

    /// Looks at the object again.
    ///
    /// @return null when it does not exist any more
    @Nullable
    Fields read(C client, Fields state, Call call);

    /// Changes the object in place. Arguments are as for [#create], but write-only arguments of the root that the
    /// object was given already are null, where their version or their hash tells; see
    /// [Call#isWriteOnlyChangedIn].
    Fields update(C client, Fields state, Fields plan, Fields config, Call call);

    /// Deletes the object. That it is gone already is no error.
    void delete(C client, Fields state, Call call);

    /// Finds the object that a user names by id: what is returned must be enough for [#read], which Terraform calls
    /// next.
    default Fields importState(C client, String id, Call call) {
        throw Failure.of(
                "Cannot import " + typeName(),
                typeName() + " has nothing to import: the API keeps no object that could be read back.");
    }

    /// Finds the object that a user names by its [#identity]; else as [#importState].
    ///
    /// @param identity what is [optional][Identity#optionally] may be null
    default Fields importIdentity(C client, Fields identity, Call call) {
        return identity;
    }

    /// How states of earlier schema versions become states of this one, by the version that they start from.
    default Map<Long, StateUpgrader> stateUpgraders() {
        return Map.of();
    }

    /// The same for identities of earlier versions of the identity.
    default Map<Long, StateUpgrader> identityUpgraders() {
        return Map.of();
    }

    /// From which other types objects can be moved to this one.
    default List<StateMover> stateMovers() {
        return List.of();
    }
}
