package io.github.darnold.terraform.rest.definition;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.provider.PlanDraft;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.exchange.Body;
import java.util.List;

/// The places where a definition may put code of its own.
public final class Hooks {

    /// Has a say in a plan to create or update.
    @FunctionalInterface
    public interface Planning {
        void plan(Api api, PlanDraft plan, Call call);
    }

    /// Runs before the call that creates the object.
    @FunctionalInterface
    public interface Preparing {
        void prepare(Api api, Fields plan, Call call);
    }

    /// Adds to a state what the object's own answer does not tell. Runs after create (and waiting), update and read.
    @FunctionalInterface
    public interface Completing {
        Fields complete(Api api, ObjectValue answer, Fields state, Call call);
    }

    /// Changes what one attribute stands for, where plain calls do not do.
    @FunctionalInterface
    public non-sealed interface Updating extends UpdateStep {

        /// Makes the change.
        ///
        /// @param state the object before; one that has only just been made tells all that its answer told
        /// @param plan the object as it should be; its computed attributes may be unknown
        void update(Api api, Fields state, Fields plan, Call call);
    }

    /// Looks at an object for which a create or an update waited, once that ended well.
    @FunctionalInterface
    public interface Concluding {
        void conclude(Api api, Fields ended, Call call);
    }

    /// Whether an object that is gone at the API stays in the state.
    @FunctionalInterface
    public interface Keeping {
        boolean keeps(Api api, Fields state, Call call);
    }

    /// Has a say in a plan to destroy or replace: warns of what that means, or refuses it by throwing.
    @FunctionalInterface
    public interface PlanningDestroy {
        void plan(Api api, Fields state, Call call);
    }

    /// Says what is in the way of destroying an object, and what to do about it, once the API refused; empty where
    /// nothing is found.
    @FunctionalInterface
    public interface Blocking {
        String blockers(Api api, Fields state, Call call);
    }

    /// Does what destroying takes. That what it asks for is gone ends it well.
    @FunctionalInterface
    public non-sealed interface Destroying extends DestroyStep {
        void destroy(Api api, Fields state, Call call);

        /// The calls that it may make, as far as they are known.
        default List<ApiCall> calls() {
            return List.of();
        }
    }

    /// The files that a create uploads, beside the fields of its form. Without any, it sends JSON.
    @FunctionalInterface
    public interface Uploading {

        /// The parts of the form.
        ///
        /// @param plan what is planned, with the values of write-only arguments
        List<Body.FilePart> files(Api api, Fields plan);

        /// The members of the form that carry them, as far as they are known.
        default List<String> fields() {
            return List.of();
        }

        /// Whether an update from this state has to send them too.
        default boolean isDue(Fields state, Fields plan) {
            return false;
        }
    }

    private Hooks() {}
}
