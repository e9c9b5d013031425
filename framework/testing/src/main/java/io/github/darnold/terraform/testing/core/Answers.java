package io.github.darnold.terraform.testing.core;

import io.github.darnold.terraform.engine.IdentityAnswer;
import io.github.darnold.terraform.engine.ListEvent;
import io.github.darnold.terraform.engine.PlanAnswer;
import io.github.darnold.terraform.engine.StateAnswer;
import io.github.darnold.terraform.engine.action.ActionPlan;
import io.github.darnold.terraform.engine.ephemeral.OpenAnswer;
import io.github.darnold.terraform.engine.ephemeral.RenewAnswer;
import io.github.darnold.terraform.engine.generation.GeneratedConfig;

/// What of the engine's answers reaches the core: all as it is, but where a test breaks one on purpose.
interface Answers {

    /// The calls that answer with a state.
    enum StateCall {
        UPGRADE,
        READ,
        IMPORT,
        MOVE,
        APPLY,
        DATA_SOURCE
    }

    Answers AS_THEY_ARE = new Answers() {};

    default PlanAnswer plan(PlanAnswer answer) {
        return answer;
    }

    default StateAnswer state(StateCall call, StateAnswer answer) {
        return answer;
    }

    default IdentityAnswer identity(IdentityAnswer answer) {
        return answer;
    }

    default GeneratedConfig generated(GeneratedConfig answer) {
        return answer;
    }

    default ListEvent listed(ListEvent event) {
        return event;
    }

    default OpenAnswer opened(OpenAnswer answer) {
        return answer;
    }

    default RenewAnswer renewed(RenewAnswer answer) {
        return answer;
    }

    default ActionPlan action(ActionPlan answer) {
        return answer;
    }

    default String progress(String message) {
        return message;
    }
}
