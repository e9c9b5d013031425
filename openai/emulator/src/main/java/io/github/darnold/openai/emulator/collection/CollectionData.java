package io.github.darnold.openai.emulator.collection;

import io.github.darnold.openai.emulator.http.Call;
import io.github.darnold.openai.emulator.http.Route;
import io.github.darnold.openai.emulator.schema.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What is particular about a collection and not said by OpenAI's document.
///
/// @param one the path of an object
/// @param noun what an object is called in errors
/// @param mostPerPage the highest limit of a list where the document does not say it as a bound
/// @param access the keys and headers that routes demand
/// @param prose what the document says in prose alone of fields that are sent
/// @param parent the collection of the objects that these belong to
record CollectionData(
        String one,
        String noun,
        int mostPerPage,
        UnaryOperator<Route> access,
        Optional<Collection> parent,
        Map<String, Shape> prose) {

    void checkProse(ObjectNode body) {
        for (Map.Entry<String, Shape> bounds : prose.entrySet()) {
            JsonNode sent = body.path(bounds.getKey());
            if (!sent.isMissingNode() && !sent.isNull()) {
                bounds.getValue().check(bounds.getKey(), sent);
            }
        }
    }

    String all() {
        return one.substring(0, one.lastIndexOf('/'));
    }

    /// The variable in the path that is an object's id.
    String variable() {
        String last = one.substring(one.lastIndexOf('/') + 1);
        return last.substring(1, last.length() - 1);
    }

    String list() {
        return "GET " + all();
    }

    String create() {
        return "POST " + all();
    }

    String read() {
        return "GET " + one;
    }

    String update() {
        return "POST " + one;
    }

    String delete() {
        return "DELETE " + one;
    }

    /// All that there may be; the document need not have each.
    List<String> operations() {
        return List.of(list(), create(), read(), update(), delete());
    }

    /// The ids of the objects that contain the collection a call speaks of.
    String parentKey(Call call) {
        return Arrays.stream(all().split("/", -1))
                .filter(segment -> segment.startsWith("{"))
                .map(segment -> call.variable(segment.substring(1, segment.length() - 1)))
                .collect(Collectors.joining("/"));
    }
}
