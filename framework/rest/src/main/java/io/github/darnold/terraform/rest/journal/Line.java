package io.github.darnold.terraform.rest.journal;

import io.github.darnold.terraform.plugin.json.InvalidJson;
import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.value.NumberValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One line of a journal's file: a JSON object that tells one event.
///
/// @param fields with `event`, `at` and what belongs to the event
record Line(ObjectValue fields) {

    /// What a line tells.
    enum Event {
        /// Whose file it is: the first line.
        PROCESS,
        /// A create begins.
        BEGUN,
        /// Its object has this key.
        MADE,
        /// Terraform gets the answer.
        ANSWERED,
        /// Terraform gets an error and no state, and the object may have been made.
        DOUBTED,
        /// Terraform ended before it recorded the answer.
        UNRECORDED,
        /// There is nothing left to do about it: nothing was made, it is recorded, adopted, gone, or users were told.
        SETTLED,
        /// An object of this type and key was seen in a state.
        SEEN,
        /// Terraform asked the process to end.
        ENDED
    }

    static Line of(Event event, Instant at) {
        return new Line(ObjectValue.of("event", Value.of(event.name())).with("at", Value.of(at.toString())));
    }

    static Line of(Event event, long number, Instant at) {
        return of(event, at).with("create", Value.of(number));
    }

    /// The line; empty when the process died while it wrote it.
    static Optional<Line> parse(String text) {
        try {
            return Json.parse(text) instanceof ObjectValue fields
                    ? Optional.of(new Line(fields)).filter(line -> line.event() != null)
                    : Optional.empty();
        } catch (InvalidJson _) {
            return Optional.empty();
        }
    }

    Line with(String name, Value value) {
        return new Line(fields.with(name, value));
    }

    /// Begins on a line of its own, whatever a dying process left before it.
    ByteBuffer bytes() {
        return ByteBuffer.wrap(("\n" + Json.text(fields) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /// What happened; null for what another version of this program may know.
    @Nullable
    Event event() {
        for (Event event : Event.values()) {
            if (event.name().equals(text("event"))) {
                return event;
            }
        }
        return null;
    }

    Instant at() {
        try {
            return Instant.parse(text("at"));
        } catch (DateTimeException _) {
            return Instant.EPOCH;
        }
    }

    String text(String name) {
        return fields.get(name) instanceof StringValue(var text) ? text : "";
    }

    List<String> texts(String name) {
        return fields.get(name) instanceof TupleValue(var elements)
                ? elements.stream()
                        .map(element -> element instanceof StringValue(var text) ? text : "")
                        .toList()
                : List.of();
    }

    long number(String name) {
        return fields.get(name) instanceof NumberValue number && number.isInt64()
                ? number.value().longValueExact()
                : -1;
    }

    ObjectValue object(String name) {
        return fields.get(name) instanceof ObjectValue object ? object : ObjectValue.EMPTY;
    }
}
