package io.github.darnold.openai.acceptance.takeover;

import io.github.darnold.openai.emulator.control.ReceivedRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/// What a provider wrote, as requests that make the same objects under the same ids in another emulator. Mutable while
/// it reads.
final class Writes {

    private static final String ID = "id";

    private final Set<String> known = new HashSet<>();
    private final StringBuilder lines = new StringBuilder();

    /// The requests that were carried out, one a line; before each that made something stands the one that chooses its
    /// id.
    ///
    /// @param given how many of them were made to prepare: what they answered is known
    static String of(List<ReceivedRequest> requests, int given) {
        Writes writes = new Writes();
        for (int i = 0; i < requests.size(); i++) {
            ReceivedRequest request = requests.get(i);
            if (request.status() / 100 == 2) {
                writes.add(request, i >= given && !request.method().equals("GET"));
            }
        }
        return writes.lines.toString();
    }

    private void add(ReceivedRequest request, boolean isWrite) {
        String body = new String(request.body(), StandardCharsets.UTF_8).strip();
        for (String id : JsonMapper.shared().readTree(request.responseBody()).findValuesAsString(ID)) {
            boolean isNew = known.add(id) && !request.path().contains(id) && !body.contains(id);
            if (isNew && isWrite) {
                lines.append("POST /_emulator/ids {\"next\": \"").append(id).append("\"}\n");
            }
        }
        if (isWrite) {
            lines.append((request.line() + " " + body).strip()).append('\n');
        }
    }
}
