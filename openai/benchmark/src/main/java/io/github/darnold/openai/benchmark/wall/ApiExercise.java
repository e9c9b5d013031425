package io.github.darnold.openai.benchmark.wall;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/// Lets the stand-in answer until it is compiled, so that no provider waits for its first steps.
record ApiExercise(URI baseUrl, String key) {

    private static final int TIMES = 300;

    void run() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int i = 0; i < TIMES; i++) {
                String project = send(client, "POST", "/organization/projects", "{\"name\":\"exercise\"}");
                String id = project.replaceAll("(?s).*\"id\"\\s*:\\s*\"([^\"]+)\".*", "$1");
                send(client, "GET", "/organization/projects/" + id, "");
                send(client, "GET", "/organization/projects?limit=100", "");
                send(client, "POST", "/organization/projects/" + id + "/archive", "");
            }
        } catch (IOException e) {
            throw new WallFailure("the stand-in for the API does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WallFailure("interrupted", e);
        }
    }

    private String send(HttpClient client, String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(baseUrl + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .build();
        return client.send(request, BodyHandlers.ofString()).body();
    }
}
