package io.github.darnold.openai.provider.requests;

import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Configurations of boxes, `ignore_changes` lists and changes from outside, by a seed.
record BoxConfigs(Random random) {

    private static final List<String> IGNORABLE = List.of(
            "name",
            "color",
            "size",
            "mode",
            "level",
            "tags",
            "labels",
            "options",
            "rules",
            "secret_name",
            "first",
            "keep");

    /// A configuration that has nothing to do with another.
    ObjectValue any() {
        ObjectValue config = ObjectValue.EMPTY;
        for (String name : values().keySet()) {
            config = config.with(name, value(name));
        }
        return config;
    }

    /// The configuration with some arguments changed.
    ObjectValue changed(ObjectValue config) {
        ObjectValue other = config;
        for (String name : values().keySet()) {
            other = random.nextInt(5) == 0 ? other.with(name, value(name)) : other;
        }
        return other;
    }

    Path[] ignored() {
        return IGNORABLE.stream()
                .filter(_ -> random.nextInt(4) == 0)
                .map(Path::of)
                .toArray(Path[]::new);
    }

    /// What somebody else may set, as JSON.
    Map.Entry<String, Value> outside() {
        List<Map.Entry<String, Value>> all = List.of(
                Map.entry("name", word()),
                Map.entry("color", word()),
                Map.entry("color", NullValue.NULL),
                Map.entry("size", Value.of(random.nextInt(9))),
                Map.entry("level", word()),
                Map.entry("tags", ObjectValue.of("outside", word())),
                Map.entry("labels", new TupleValue(List.of(word()))),
                Map.entry("labels", new TupleValue(List.of())),
                Map.entry("options", NullValue.NULL));
        return all.get(random.nextInt(all.size()));
    }

    private Value value(String name) {
        boolean isRequired = name.equals("name");
        return isRequired || random.nextBoolean()
                ? Objects.requireNonNull(values().get(name)).get()
                : NullValue.NULL;
    }

    private Map<String, Supplier<Value>> values() {
        Map<String, Supplier<Value>> values = new LinkedHashMap<>();
        for (String name : List.of("name", "color", "mode", "level", "first", "token", "secret_name")) {
            values.put(name, this::word);
        }
        values.put("kind", () -> Value.of(random.nextInt(8) == 0 ? "rare" : "usual"));
        values.put("size", () -> Value.of(random.nextInt(9)));
        values.put("tags", () -> new MapValue(Map.of("k" + random.nextInt(2), word())));
        values.put("labels", () -> SetValue.of(words(3)));
        values.put("options", this::options);
        values.put(
                "rules", () -> new ListValue(words(3).stream().map(this::rule).toList()));
        values.put("keep", () -> Value.of(random.nextBoolean()));
        return values;
    }

    private Value word() {
        return Value.of("w" + random.nextInt(4));
    }

    private Value orNull(Value value) {
        return random.nextBoolean() ? value : NullValue.NULL;
    }

    private List<Value> words(int most) {
        return IntStream.range(0, random.nextInt(most))
                .mapToObj(i -> Value.of("w" + (i + random.nextInt(2))))
                .<Value>map(each -> each)
                .distinct()
                .toList();
    }

    private Value options() {
        return new ObjectValue(
                Map.of("a", word(), "b", orNull(word()), "c", orNull(word()), "w", orNull(Value.of("secret"))));
    }

    private Value rule(Value key) {
        return new ObjectValue(Map.of("key", key, "note", orNull(word()), "id", NullValue.NULL));
    }
}
