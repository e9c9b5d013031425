package io.github.darnold.openai.faults;

import io.github.darnold.terraform.testing.scenario.StateFile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What Terraform has recorded, and what there is.
///
/// @param recorded ids in the state, one for each address
/// @param existing ids of all objects that the trial made
record Comparison(List<String> recorded, Set<String> existing) {

    /// Compares what is there now.
    ///
    /// @param before what existed before the trial
    static Comparison of(Ground ground, Set<String> before) throws IOException, InterruptedException {
        Set<String> existing = existing(ground);
        existing.removeAll(before);
        return new Comparison(recorded(ground.state()), existing);
    }

    static Set<String> existing(Ground ground) throws IOException, InterruptedException {
        Set<String> existing = new HashSet<>();
        for (Kind kind : Kind.ALL) {
            String key = kind.isAdministration() ? "sk-admin-emulator" : "sk-emulator";
            existing.addAll(ids(ground.emulator().baseUrl() + kind.list(), key));
        }
        return existing;
    }

    private static List<String> recorded(StateFile state) {
        return state.objects().values().stream()
                .map(attributes -> attributes.path("id").asString(""))
                .toList();
    }

    private static List<String> ids(String list, String key) throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            String after = "";
            boolean hasMore = true;
            while (hasMore) {
                HttpRequest request = HttpRequest.newBuilder(URI.create(list + "?limit=100" + after))
                        .header("Authorization", "Bearer " + key)
                        .header("OpenAI-Beta", "assistants=v2")
                        .build();
                JsonNode page = JsonMapper.shared()
                        .readTree(client.send(request, HttpResponse.BodyHandlers.ofString())
                                .body());
                page.path("data").forEach(each -> ids.add(each.path("id").stringValue()));
                hasMore = page.path("has_more").asBoolean(false);
                after = hasMore ? "&after=" + page.path("next").asString(ids.getLast()) : "";
            }
        }
        return ids;
    }

    /// Those that are not recorded, recorded twice, or recorded though they do not exist.
    int lost(int configured) {
        Set<String> sound = new HashSet<>(recorded);
        sound.retainAll(existing);
        return configured - sound.size();
    }

    int doubled() {
        Set<String> strays = new HashSet<>(existing);
        strays.removeAll(Set.copyOf(recorded));
        return strays.size();
    }
}
