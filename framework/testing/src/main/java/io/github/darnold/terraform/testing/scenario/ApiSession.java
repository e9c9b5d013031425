package io.github.darnold.terraform.testing.scenario;

import io.github.darnold.terraform.testing.scenario.format.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The API during one scenario: which requests came from the last command, and what it answered to the last request
/// from outside. Mutable.
final class ApiSession implements AutoCloseable {

    private final TestApi api;
    private final HttpClient client = HttpClient.newHttpClient();
    private int before;
    private List<ReceivedRequest> received = List.of();
    private @Nullable String answer;

    ApiSession(TestApi api) {
        this.api = api;
    }

    void commandStarts() {
        before = api.requests().size();
    }

    void commandEnds() {
        List<ReceivedRequest> all = api.requests();
        received = List.copyOf(all.subList(before, all.size()));
    }

    List<ReceivedRequest> received(boolean writesOnly) {
        return received.stream()
                .filter(request -> !writesOnly || request.isWrite())
                .toList();
    }

    List<String> violations() {
        return api.violations();
    }

    void fail(Step.Fail step) {
        api.fail(step.calls(), step.method(), step.path(), step.failure());
    }

    void recover() {
        api.recover();
    }

    void advance(Step.Advance step) {
        api.advance(step.by());
    }

    /// Makes a request, which must succeed.
    void request(Step.Outside step, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(api.resolve(path))
                .method(step.method(), body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        api.headers(path).forEach(request::header);
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new ScenarioFailure(
                        step.place(),
                        step.method() + " " + path + " from outside",
                        "an answer with status 2xx",
                        response.statusCode() + " " + response.body());
            }
            answer = response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted during a request from outside", e);
        }
    }

    /// What the last request from outside was answered.
    String answer(Step.Answer step) {
        if (answer == null) {
            throw new ScenarioFailure(step.place(), "answer", "a request from outside before", "there was none");
        }
        return answer;
    }

    @Override
    public void close() {
        client.close();
    }
}
