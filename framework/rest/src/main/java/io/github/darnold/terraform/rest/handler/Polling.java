package io.github.darnold.terraform.rest.handler;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.call.DeadlineExceeded;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.GoDuration;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.definition.Wait;
import io.github.darnold.terraform.rest.object.Shown;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// The one loop that looks at an object until it has reached a terminal status, and what its end means to users.
///
/// @param name how messages name the object
/// @param late what is said of it when it goes on although the time is over
/// @param whenLate what to do then
/// @param whenFailed what to do when it ended badly
record Polling(Wait until, Function<Fields, String> name, String late, String whenLate, String whenFailed) {

    /// Waits for the end.
    ///
    /// @param look reads the object once more
    /// @return the object as it ended
    /// @throws Failure when it goes on although the time is over
    Fields await(Fields start, UnaryOperator<Fields> look, Call call) {
        Fields seen = start;
        Duration pause = firstPause(start);
        Duration longest = isFixed(start) ? pause : until.longest();
        while (!until.isOver(status(seen))) {
            call.progress(said(seen) + shown(seen));
            seen = lookAfter(pause, seen, look, call);
            pause = pause.multipliedBy(2).compareTo(longest) > 0 ? longest : pause.multipliedBy(2);
        }
        return seen;
    }

    private boolean isFixed(Fields start) {
        return until.interval() != null && start.isSet(until.interval());
    }

    private Duration firstPause(Fields start) {
        return until.interval() != null && start.isSet(until.interval())
                ? GoDuration.parse(start.require(until.interval()))
                : until.first();
    }

    String status(Fields object) {
        return object.getOrDefault(until.status(), "without a status");
    }

    private String said(Fields object) {
        return name.apply(object) + " is " + status(object);
    }

    private String shown(Fields object) {
        String shown = Shown.of(until.sight().shown(), object);
        return shown.isEmpty() ? "" : " (" + shown + ")";
    }

    private Fields lookAfter(Duration pause, Fields seen, UnaryOperator<Fields> look, Call call) {
        try {
            Duration left = call.remaining();
            call.pause(left.isPositive() && pause.compareTo(left) > 0 ? left : pause);
            return look.apply(seen);
        } catch (DeadlineExceeded _) {
            throw Failure.of(
                    name.apply(seen) + " " + late,
                    "It is still " + status(seen) + ", and goes on at the API. " + whenLate);
        }
    }

    /// Tells what it ended as.
    ///
    /// @throws Failure when that is no success
    void conclude(Fields ended, Call call) {
        call.progress(said(ended));
        String status = status(ended);
        if (until.failure().contains(status)) {
            throw Failure.of(name.apply(ended) + " ended as " + status, reasons(ended) + "\n\n" + whenFailed);
        }
        if (until.handover().contains(status)) {
            call.warn(Diagnostic.warning(said(ended), until.handoverAdvice()));
        }
    }

    private String reasons(Fields ended) {
        String told = until.reasons().stream()
                .map(ended::value)
                .filter(Value::isKnown)
                .map(value -> value instanceof StringValue(var text) ? text : messageOf(value))
                .collect(Collectors.joining("\n"));
        return told.isEmpty() ? "The API gave no reason." : "The API's reason: " + told;
    }

    private static String messageOf(Value value) {
        return value instanceof ObjectValue object && object.get("message") instanceof StringValue(var message)
                ? message
                : Json.text(value);
    }
}
