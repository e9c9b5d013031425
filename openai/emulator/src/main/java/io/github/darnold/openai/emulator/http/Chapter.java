package io.github.darnold.openai.emulator.http;

import java.time.Instant;
import java.util.List;

/// A chapter of the API reference: its operations and the objects behind them.
///
/// Called by one thread at a time.
public interface Chapter {

    List<Route> routes();

    /// The operations of OpenAI's document that this chapter goes by.
    default List<String> documented() {
        return routes().stream()
                .flatMap(route -> route.bodyCheck().documented().stream())
                .toList();
    }

    /// What steers its objects from outside the API: paths under `/_emulator/`, which need no key.
    default List<Route> controls() {
        return List.of();
    }

    /// Lets objects become what they are by now. Called before each operation of any chapter.
    default void settle(Instant now) {}

    /// Forgets all objects.
    default void clear() {}
}
