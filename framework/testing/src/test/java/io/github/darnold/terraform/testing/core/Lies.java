package io.github.darnold.terraform.testing.core;

import io.github.darnold.terraform.engine.ListEvent;
import io.github.darnold.terraform.engine.PlanAnswer;
import io.github.darnold.terraform.engine.StateAnswer;
import io.github.darnold.terraform.engine.action.ActionPlan;
import io.github.darnold.terraform.engine.ephemeral.OpenAnswer;
import io.github.darnold.terraform.engine.ephemeral.RenewAnswer;
import io.github.darnold.terraform.engine.generation.GeneratedConfig;
import io.github.darnold.terraform.plugin.call.Deferred;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.Value;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Ways to break answers of an engine.
final class Lies {

    static Function<ObjectValue, Value> with(String name, Object value) {
        return object -> object.with(name, Values.value(value));
    }

    private static Value changed(Function<ObjectValue, Value> lie, Value value) {
        return value instanceof ObjectValue object ? lie.apply(object) : value;
    }

    static Answers plan(UnaryOperator<PlanAnswer> lie) {
        return new Answers() {
            @Override
            public PlanAnswer plan(PlanAnswer answer) {
                return lie.apply(answer);
            }
        };
    }

    static Answers planned(Function<ObjectValue, Value> lie) {
        return plan(answer -> planned(answer, lie));
    }

    private static PlanAnswer planned(PlanAnswer answer, Function<ObjectValue, Value> lie) {
        return new PlanAnswer(
                changed(lie, answer.planned()),
                answer.privateState(),
                answer.identity(),
                answer.requiresReplace(),
                answer.diagnostics());
    }

    /// Changes the plan in one way, and when it is made again in another.
    static Answers twice(Function<ObjectValue, Value> first, Function<ObjectValue, Value> again) {
        var calls = new AtomicInteger();
        return plan(answer -> planned(answer, calls.getAndIncrement() == 0 ? first : again));
    }

    static PlanAnswer identity(PlanAnswer answer, Value identity) {
        return new PlanAnswer(
                answer.planned(), answer.privateState(), identity, answer.requiresReplace(), answer.diagnostics());
    }

    static PlanAnswer deferred(PlanAnswer answer) {
        return new PlanAnswer(
                answer.planned(),
                answer.privateState(),
                answer.identity(),
                answer.requiresReplace(),
                answer.diagnostics(),
                Deferred.Reason.ABSENT_PREREQ);
    }

    static PlanAnswer telling(PlanAnswer answer, String text) {
        return new PlanAnswer(
                answer.planned(),
                answer.privateState(),
                answer.identity(),
                answer.requiresReplace(),
                List.of(Diagnostic.warning("Note", "It is " + text + ".")));
    }

    static PlanAnswer replacing(PlanAnswer answer, Path path) {
        return new PlanAnswer(
                answer.planned(), answer.privateState(), answer.identity(), List.of(path), answer.diagnostics());
    }

    static Answers replacingLate(Path path) {
        var calls = new AtomicInteger();
        return plan(answer -> calls.getAndIncrement() == 0 ? answer : replacing(answer, path));
    }

    /// Plans the end of an object as an object.
    static Answers staying() {
        return plan(answer -> new PlanAnswer(
                ObjectValue.EMPTY, answer.privateState(), answer.identity(), List.of(), answer.diagnostics()));
    }

    static Answers state(Answers.StateCall which, Function<ObjectValue, Value> lie) {
        return states(
                which,
                answer -> new StateAnswer(
                        changed(lie, answer.state()), answer.privateState(), answer.identity(), answer.diagnostics()));
    }

    private static Answers states(Answers.StateCall which, UnaryOperator<StateAnswer> lie) {
        return new Answers() {
            @Override
            public StateAnswer state(StateCall call, StateAnswer answer) {
                return call == which ? lie.apply(answer) : answer;
            }
        };
    }

    /// Answers with the object that was deleted.
    static Answers surviving(ObjectValue object) {
        var whole = Configs.complete(new Crates().schema(), object);
        return states(
                Answers.StateCall.APPLY,
                answer -> new StateAnswer(whole, answer.privateState(), answer.identity(), answer.diagnostics()));
    }

    static Answers withoutIdentity() {
        return states(
                Answers.StateCall.IMPORT,
                answer -> new StateAnswer(answer.state(), answer.privateState(), NullValue.NULL, answer.diagnostics()));
    }

    static Answers generating(Function<ObjectValue, Value> lie) {
        return new Answers() {
            @Override
            public GeneratedConfig generated(GeneratedConfig answer) {
                return new GeneratedConfig(changed(lie, answer.config()), answer.diagnostics());
            }
        };
    }

    static Answers listing(Value identity, Value object) {
        return new Answers() {
            @Override
            public ListEvent listed(ListEvent event) {
                return new ListEvent(event.displayName(), identity, object, event.warnings());
            }
        };
    }

    static Answers opening(Function<ObjectValue, Value> lie) {
        return new Answers() {
            @Override
            public OpenAnswer opened(OpenAnswer answer) {
                return new OpenAnswer(
                        changed(lie, answer.result()), answer.renewAt(), answer.privateState(), answer.diagnostics());
            }
        };
    }

    static Answers renewingTooLate() {
        return new Answers() {
            @Override
            public RenewAnswer renewed(RenewAnswer answer) {
                return new RenewAnswer(Instant.EPOCH, answer.privateState(), answer.diagnostics());
            }
        };
    }

    static Answers deferringActions() {
        return new Answers() {
            @Override
            public ActionPlan action(ActionPlan answer) {
                return new ActionPlan(answer.diagnostics(), Deferred.Reason.ABSENT_PREREQ);
            }
        };
    }

    static Answers chatting(String text) {
        return new Answers() {
            @Override
            public String progress(String message) {
                return message + " with " + text;
            }
        };
    }

    private Lies() {}
}
