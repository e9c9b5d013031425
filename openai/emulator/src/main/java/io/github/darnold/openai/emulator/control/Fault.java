package io.github.darnold.openai.emulator.control;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Something that goes wrong with one call.
public sealed interface Fault {

    /// Answers with OpenAI's error object for this HTTP status, without processing the request.
    ///
    /// @param retryAfter sent as `Retry-After` in whole seconds and exactly as `retry-after-ms`
    /// @param code of the error; null for the one that OpenAI sends with this status
    record Status(
            int status,
            @Nullable Duration retryAfter,
            @Nullable String code) implements Fault {
        public Status {
            requireError(status);
        }

        public Status(int status, @Nullable Duration retryAfter) {
            this(status, retryAfter, null);
        }
    }

    /// Waits, in real time, and then answers as usual.
    record Delay(Duration duration) implements Fault {
        public Delay {
            if (duration.isNegative()) {
                throw new IllegalArgumentException("a delay cannot be negative: " + duration);
            }
        }
    }

    /// Processes the request at once, waits, in real time, and then answers.
    record SlowAnswer(Duration duration) implements Fault {
        public SlowAnswer {
            if (duration.isNegative()) {
                throw new IllegalArgumentException("a delay cannot be negative: " + duration);
            }
        }
    }

    /// Closes the connection without reading the request's body.
    record ResetUnread() implements Fault {}

    /// Closes the connection in the middle of the request's body.
    record ResetWithin() implements Fault {}

    /// Reads the request and closes the connection without processing it.
    record ResetBefore() implements Fault {}

    /// Processes the request and closes the connection without an answer.
    record ResetAfter() implements Fault {}

    /// Processes the request and sends less of the answer than its `Content-Length` announces.
    record TruncatedBody() implements Fault {}

    /// Processes the request and answers 200 with an HTML page, as a proxy in the way would.
    record NotJson() implements Fault {}

    /// Processes the request and answers with OpenAI's error object all the same.
    ///
    /// @param code of the error; null for the one that OpenAI sends with this status
    record StatusAfter(int status, @Nullable String code) implements Fault {
        public StatusAfter {
            requireError(status);
        }

        public StatusAfter(int status) {
            this(status, null);
        }
    }

    /// Processes the request and answers 200 with an error object in place of the answer.
    record ErrorInside() implements Fault {}

    /// Processes the request and says that its answer, which is as usual, is plain text.
    record WrongType() implements Fault {}

    /// Processes the request and answers with an object of which one field has another type.
    ///
    /// @param field of the answer; null for all of them
    record Misfit(@Nullable String field) implements Fault {}

    /// Processes the request and answers with rate-limit headers that make no sense.
    record AbsurdHeaders() implements Fault {}

    /// Processes the request and sends all but the last bytes of the answer.
    record ClippedBody() implements Fault {}

    /// Processes the request, sends the first half of the answer and then nothing, while the connection stays open.
    record StalledBody() implements Fault {}

    private static void requireError(int status) {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("not the HTTP status of an error: " + status);
        }
    }
}
