package io.github.darnold.terraform.rest.journal;

import io.github.darnold.terraform.plugin.call.TerraformEnvironment;
import io.github.darnold.terraform.plugin.json.InvalidJson;
import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Terraform's state where it is a file beside the configuration: the one place where a provider can see what is
/// recorded, beyond what Terraform shows it.
record LocalState(Path file) {

    private static final long MOST_BYTES = 256 << 20;
    private static final String USUAL = "terraform.tfstate";

    /// The state's file, if Terraform keeps it in one and has it locked: a lock left behind by a Terraform that died
    /// tells the same.
    static Optional<LocalState> inUse(TerraformEnvironment surroundings) {
        return place(surroundings)
                .filter(file -> Files.exists(file.resolveSibling("." + file.getFileName() + ".lock.info")))
                .map(LocalState::new);
    }

    private static Optional<Path> place(TerraformEnvironment surroundings) {
        Path chosen = surroundings.dataDirectory().resolve(USUAL);
        ObjectValue local = ObjectValue.EMPTY;
        if (Files.exists(chosen)) {
            ObjectValue backend = object(parsed(chosen).orElse(NullValue.NULL), "backend");
            if (!"local".equals(text(backend, "type"))) {
                return Optional.empty();
            }
            local = object(backend, "config");
        }
        String path = text(local, "path").isEmpty() ? USUAL : text(local, "path");
        String workspaces = text(local, "workspace_dir").isEmpty() ? USUAL + ".d" : text(local, "workspace_dir");
        return Optional.of(
                surroundings.workspace().equals("default")
                        ? Path.of(path)
                        : Path.of(workspaces, surroundings.workspace(), USUAL));
    }

    /// Whether the object is recorded now; empty when the file cannot be read, as it may be when Terraform died while
    /// writing it.
    Optional<Boolean> has(String type, ObjectValue key) {
        return has(file, type, key);
    }

    /// Whether the object is recorded now, or was before: users may have moved it elsewhere since.
    Optional<Boolean> hadEver(String type, ObjectValue key) {
        Path folder = file.toAbsolutePath().getParent();
        String name = file.getFileName().toString();
        if (folder == null) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> states = files.filter(
                            each -> each.getFileName().toString().startsWith(name))
                    .filter(Files::isRegularFile)
                    .toList();
            boolean isAny = false;
            for (Path each : states) {
                Optional<Boolean> had = has(each, type, key);
                if (had.isEmpty()) {
                    return had;
                }
                isAny |= had.get();
            }
            return Optional.of(isAny);
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static Optional<Boolean> has(Path file, String type, ObjectValue key) {
        if (!Files.exists(file)) {
            return Optional.of(false);
        }
        return parsed(file)
                .filter(state -> state.isNull() || (state instanceof ObjectValue fields && fields.has("resources")))
                .map(state -> elements(state, "resources")
                        .filter(resource -> text(resource, "type").equals(type))
                        .flatMap(resource -> elements(resource, "instances"))
                        .anyMatch(instance -> isOf(key, object(instance, "attributes"))));
    }

    /// Whether an object has this key.
    static boolean isOf(ObjectValue key, ObjectValue state) {
        return key.members().entrySet().stream()
                .allMatch(each -> state.get(each.getKey()).equals(each.getValue()));
    }

    /// The document; null for an empty file, which is how a state begins.
    private static Optional<Value> parsed(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(file);
            return Optional.of(bytes.length == 0 ? NullValue.NULL : Json.parse(bytes));
        } catch (IOException | InvalidJson _) {
            return Optional.empty();
        }
    }

    private static Stream<Value> elements(Value object, String name) {
        return object instanceof ObjectValue fields && fields.get(name) instanceof TupleValue(var elements)
                ? elements.stream()
                : Stream.empty();
    }

    private static ObjectValue object(Value object, String name) {
        return object instanceof ObjectValue fields && fields.get(name) instanceof ObjectValue member
                ? member
                : ObjectValue.EMPTY;
    }

    private static String text(Value object, String name) {
        return object instanceof ObjectValue fields && fields.get(name) instanceof StringValue(var text) ? text : "";
    }
}
