package com.example.depot;

import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the depot keeps, and what it answers: sparingly, as APIs do.
final class Shelves {

    private static final int PAGE = 2;
    private static final Pattern CRATE = Pattern.compile("/crates/(\\d+)(/settings)?");
    private static final Pattern PASS = Pattern.compile("/passes/(\\d+)");
    private static final Pattern TOKEN = Pattern.compile("(?:.*&)?page_token=after-(\\d+).*");

    private final TreeMap<Long, ObjectValue> crates = new TreeMap<>();
    private final TreeMap<Long, ObjectValue> settings = new TreeMap<>();
    private final TreeMap<Long, ObjectValue> passes = new TreeMap<>();
    private long last = 16;

    record Answer(int status, String body) {

        static Answer of(int status, ObjectValue body) {
            return new Answer(status, Json.text(body));
        }

        static Answer nothing() {
            return new Answer(204, "");
        }

        static Answer error(int status, String code, String detail) {
            return of(status, ObjectValue.of("code", Value.of(code)).with("detail", Value.of(detail)));
        }
    }

    Answer answer(String method, String path, String query, ObjectValue body) {
        Matcher crate = CRATE.matcher(path);
        Matcher pass = PASS.matcher(path);
        if (path.equals("/crates")) {
            return method.equals("GET") ? list(query) : make(body);
        }
        if (path.equals("/passes") && method.equals("POST")) {
            return open(body);
        }
        if (pass.matches() && method.equals("DELETE")) {
            return passes.remove(Long.valueOf(pass.group(1))) == null ? gone("pass") : Answer.nothing();
        }
        if (crate.matches()) {
            long id = Long.parseLong(crate.group(1));
            return crate.group(2) == null ? crate(method, id, body) : settings(method, id, body);
        }
        return Answer.error(404, "no_such_route", "The depot has no " + method + " " + path + ".");
    }

    private Answer list(String query) {
        Matcher token = TOKEN.matcher(query);
        List<Value> items = new ArrayList<>();
        Value next = NullValue.NULL;
        for (var each : crates.tailMap(token.matches() ? Long.parseLong(token.group(1)) : 0, false)
                .entrySet()) {
            if (items.size() == PAGE) {
                next = Value.of("after-" + crates.lowerKey(each.getKey()));
                break;
            }
            items.add(each.getValue());
        }
        return Answer.of(200, ObjectValue.of("items", new TupleValue(items)).with("next_token", next));
    }

    /// Tells the number alone.
    private Answer make(ObjectValue body) {
        if (crates.values().stream().anyMatch(each -> each.get("name").equals(body.get("name")))) {
            return Answer.error(409, "name_taken", "There is a crate named " + body.get("name") + ".");
        }
        last++;
        crates.put(last, body.with("id", number(last)).with("state", Value.of("packing")));
        return Answer.of(201, ObjectValue.of("id", number(last)));
    }

    /// A crate is ready when somebody has looked at it.
    private Answer crate(String method, long id, ObjectValue body) {
        ObjectValue crate = crates.get(id);
        if (crate == null) {
            return gone("crate");
        }
        return switch (method) {
            case "GET" -> {
                crates.put(id, crate.with("state", Value.of("ready")));
                yield Answer.of(200, crate);
            }
            case "PATCH" -> {
                ObjectValue changed = crate;
                for (var each : body.members().entrySet()) {
                    changed = changed.with(each.getKey(), each.getValue());
                }
                crates.put(id, changed);
                yield Answer.nothing();
            }
            default -> {
                crates.remove(id);
                yield Answer.nothing();
            }
        };
    }

    private Answer settings(String method, long id, ObjectValue body) {
        if (method.equals("PUT") && !(body.has("humidity") && body.has("guarded"))) {
            return Answer.error(422, "incomplete", "Settings are put as a whole.");
        }
        if (method.equals("PUT")) {
            settings.put(id, body);
            return Answer.of(200, body);
        }
        ObjectValue found = method.equals("GET") ? settings.get(id) : settings.remove(id);
        return found == null ? gone("settings") : Answer.of(200, found);
    }

    private Answer open(ObjectValue body) {
        last++;
        passes.put(last, body);
        return Answer.of(201, ObjectValue.of("id", number(last)).with("token", Value.of("marker-pass-" + last)));
    }

    private static Answer gone(String what) {
        return Answer.error(404, "not_found", "There is no such " + what + ".");
    }

    private static Value number(long number) {
        return Json.parse(Long.toString(number));
    }
}
