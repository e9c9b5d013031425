package io.github.darnold.openai.acceptance.takeover;

import io.github.darnold.openai.emulator.Emulator;
import io.github.darnold.openai.emulator.EmulatorOptions;
import io.github.darnold.openai.emulator.control.EmulatorClock;
import io.github.darnold.terraform.testing.scenario.cli.Outcome;
import io.github.darnold.terraform.testing.scenario.cli.Program;
import io.github.darnold.terraform.testing.scenario.cli.Terraform;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Lets another provider's executable write the state of a [StoredState], against an emulator of its own.
///
/// @param executables a folder with one for each peer, `openai/terraform-provider-openai`
/// @param work a folder for what terraform needs meanwhile
public record Recording(Terraform terraform, Path executables, Path work) {

    /// When all of it was made, also when it is played again.
    public static final Instant TIME = Instant.parse("2026-11-02T09:00:00Z");

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final String ADMIN_KEY = "sk-admin-recording";
    private static final String NO_LINEAGE = "00000000-0000-0000-0000-000000000000";

    /// Applies the configuration twice, as the second time is when a state has what the first answers left out.
    public void record(StoredState state) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(work.resolve(state.name()));
        for (String file : List.of(StoredState.TERRAFORMS_STATE, "provider.tf")) {
            Files.deleteIfExists(folder.resolve(file));
        }
        try (Emulator emulator = Emulator.start(EmulatorOptions.defaults().withClock(EmulatorClock.fixed(TIME)))) {
            for (String line : state.requests(StoredState.GIVEN).toList()) {
                request(emulator, line);
            }
            int given = emulator.requests().all().size();
            prepare(folder, state, emulator);
            apply(folder, state, emulator);
            apply(folder, state, emulator);
            Files.writeString(
                    state.folder().resolve(StoredState.WRITES),
                    Writes.of(emulator.requests().all(), given));
            Files.writeString(
                    state.folder().resolve(StoredState.STATE),
                    Files.readString(folder.resolve(StoredState.TERRAFORMS_STATE))
                            .replaceFirst("\"lineage\": \"[^\"]+\"", "\"lineage\": \"" + NO_LINEAGE + "\""));
        }
    }

    private void prepare(Path folder, StoredState state, Emulator emulator) throws IOException {
        Files.copy(
                state.folder().resolve(StoredState.CONFIGURATION),
                folder.resolve(StoredState.CONFIGURATION),
                StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(folder.resolve("provider.tf"), """
                terraform {
                  required_providers {
                    openai = {
                      source = "%s"
                    }
                  }
                }
                %s""".formatted(
                        state.peer().address(),
                        state.peer().providerBlock(emulator.baseUrl().toString(), ADMIN_KEY)));
        Files.writeString(folder.resolve("terraform.rc"), """
                disable_checkpoint = true
                provider_installation {
                  dev_overrides {
                    "%s" = "%s"
                  }
                }
                """.formatted(
                        state.peer().address(), executables.resolve(state.peer().namespace())));
    }

    private void apply(Path folder, StoredState state, Emulator emulator) {
        List<String> command = List.of(
                terraform.executable().toString(),
                "apply",
                "-parallelism=1",
                "-auto-approve",
                "-input=false",
                "-no-color");
        Outcome outcome =
                new Program(command, folder, environment(folder, emulator)).run(folder.resolve("output.txt"), LIMIT);
        if (!outcome.isSuccess()) {
            throw new IllegalStateException(state.name() + " cannot be applied by its provider:\n" + outcome.output()
                    + "\n" + String.join("\n", lines(emulator)));
        }
    }

    /// What was asked and refused, for messages.
    private static List<String> lines(Emulator emulator) {
        return emulator.requests().all().stream()
                .map(request -> request.status() + " " + request.line() + " "
                        + new String(request.body(), StandardCharsets.UTF_8)
                        + (request.status() < 400
                                ? ""
                                : "\n    " + new String(request.responseBody(), StandardCharsets.UTF_8)))
                .toList();
    }

    private static Map<String, String> environment(Path folder, Emulator emulator) {
        Map<String, String> environment =
                new TreeMap<>(Program.environmentWithout(List.of("TF_", "CHECKPOINT_", "OPENAI_")));
        environment.put("TF_CLI_CONFIG_FILE", folder.resolve("terraform.rc").toString());
        environment.put("OPENAI_BASE_URL", emulator.baseUrl().toString());
        environment.put("OPENAI_API_URL", emulator.baseUrl().toString());
        environment.put("OPENAI_API_KEY", "sk-recording");
        environment.put("OPENAI_ADMIN_KEY", ADMIN_KEY);
        environment.put("OPENAI_ADMIN_MAX_RPM", "6000");
        environment.put("OPENAI_ADMIN_BURST", "100");
        return environment;
    }

    private static void request(Emulator emulator, String line) throws IOException, InterruptedException {
        String[] parts = line.split(" ", 3);
        URI uri = parts[1].startsWith("/_emulator/")
                ? emulator.baseUrl().resolve(parts[1])
                : URI.create(emulator.baseUrl() + parts[1]);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + ADMIN_KEY)
                .header("Content-Type", "application/json")
                .method(parts[0], parts.length == 3 ? BodyPublishers.ofString(parts[2]) : BodyPublishers.noBody())
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(line + " was answered " + answer.statusCode() + " " + answer.body());
            }
        }
    }
}
