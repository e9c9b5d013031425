package io.github.darnold.terraform.rest.resource;

import static io.github.darnold.terraform.rest.resource.Things.config;
import static io.github.darnold.terraform.rest.resource.Things.plan;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.call.CallContext;
import io.github.darnold.terraform.plugin.call.PrivateState;
import io.github.darnold.terraform.plugin.call.Time;
import io.github.darnold.terraform.plugin.provider.Shutdown;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.fixture.Apis;
import io.github.darnold.terraform.rest.fixture.Calls;
import io.github.darnold.terraform.rest.fixture.RecordingLog;
import io.github.darnold.terraform.rest.fixture.ScriptedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// One process of the provider after the other, in the same data directory of Terraform.
final class Runs {

    /// How many lines a process has written when it dies.
    static final int BEGUN = 2;

    static final int MADE = 3;
    static final int ANSWERED = 4;

    private final Path data;
    private final ScriptedServer server;
    private final Time time;
    private int ended;

    Runs(Path data, ScriptedServer server, Time time) {
        this.data = data;
        this.server = server;
        this.time = time;
    }

    /// A process that makes a thing and dies.
    void dying(RestResource resource, int lines) {
        server.then(LeftThings.MADE);
        Run process = begin();
        assertThat(process.created(resource)).isEqualTo("9");
        dies(process, lines);
    }

    /// One process.
    record Run(Api api, CallContext context, RecordingLog log) {

        Fields create(RestResource resource, Call call) {
            return resource.create(api, plan("name", "n"), config("name", "n"), call);
        }

        String created(RestResource resource) {
            return create(resource, call()).values().get("id") instanceof StringValue(var id) ? id : "";
        }

        Call call() {
            return new Call(context, PrivateState.empty());
        }
    }

    Run begin() {
        return begin("default");
    }

    Run begin(String workspace) {
        RecordingLog log = new RecordingLog();
        CallContext context = Calls.in(data, workspace, log, time);
        return new Run(Apis.in(context, server), context, log);
    }

    /// The process dies, after so many lines.
    void dies(Run process, int lines) {
        List<String> written = content().stream().limit(lines).toList();
        process.api().close(Shutdown.ORPHANED);
        own().forEach(Runs::delete);
        leave(String.join("\n", written));
    }

    /// The process ends.
    void ends(Run process, Shutdown ending) {
        process.api().close(ending);
        List<String> written = content();
        own().forEach(Runs::delete);
        if (!written.isEmpty()) {
            leave(String.join("\n", written));
        }
    }

    /// Another process has left this file.
    Path leave(String content) {
        ended++;
        try {
            Files.createDirectories(folder());
            return Files.writeString(folder().resolve("0-0-" + ended + ".jsonl"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return data.resolve("unrecorded-creates");
    }

    /// What processes that have ended have left.
    List<Path> left() {
        return files().filter(file -> file.getFileName().toString().startsWith("0-0-"))
                .toList();
    }

    /// The lines of the process that is under way.
    List<String> content() {
        return own().flatMap(file -> read(file).lines())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<Path> own() {
        return files().filter(file -> !file.getFileName().toString().startsWith("0-0-"));
    }

    private Stream<Path> files() {
        if (!Files.isDirectory(folder())) {
            return Stream.of();
        }
        try (Stream<Path> all = Files.list(folder())) {
            return all.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
