package io.github.darnold.terraform.testing.scenario;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// The API behind a provider under test, as scenarios need it: it remembers what it was asked, and can be told to fail.
public interface TestApi extends AutoCloseable {

    /// Where a path of a scenario is.
    URI resolve(String path);

    /// Environment variables that lead the provider here.
    Map<String, String> environment();

    /// What must not be seen in any output, log or state.
    List<String> secrets();

    /// Headers of a request that a scenario makes itself.
    Map<String, String> headers(String path);

    /// What was received since the last reset, in order.
    List<ReceivedRequest> requests();

    /// What requests since the last reset had no right to be, by the API's own description; empty where there is none.
    default List<String> violations() {
        return List.of();
    }

    /// Makes the next requests to a path fail.
    ///
    /// @param method `POST`, or `*` for all
    /// @param path a pattern as this API understands it
    /// @param failure a status such as `500`, or a word that this API understands
    /// @throws IllegalArgumentException when it does not understand
    void fail(int calls, String method, String path, String failure);

    /// Ends all failures that are still to come.
    void recover();

    /// Moves the clock forward.
    void advance(Duration step);

    /// Forgets all objects, requests and failures.
    void reset();

    @Override
    void close();
}
