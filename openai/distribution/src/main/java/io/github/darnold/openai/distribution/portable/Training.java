package io.github.darnold.openai.distribution.portable;

import io.github.darnold.openai.emulator.Emulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;

/// A whole life of the provider: what it does here, the JVM finds prepared in the cache later. This program plays
/// Terraform and the emulator OpenAI, both over TLS.
final class Training {

    private final Path runtime;
    private final Path scratch;

    /// @param scratch folder for files of its own
    Training(Path runtime, Path scratch) {
        this.runtime = runtime;
        this.scratch = scratch;
    }

    /// Runs the provider, and returns when it has ended.
    ///
    /// @param launcher of the package
    /// @param file where the launcher is to stand
    void run(Launcher launcher, Path file) throws IOException, GeneralSecurityException, InterruptedException {
        try (Emulator emulator = Emulator.start();
                TlsFront front = TlsFront.before(emulator.baseUrl())) {
            launcher.with(front.trust(runtime, scratch)).write(file);
            Map<String, String> environment = Map.of(
                    "OPENAI_BASE_URL", front.url().toString(),
                    "OPENAI_API_KEY", "sk-emulator",
                    "OPENAI_ADMIN_KEY", "sk-admin-emulator");
            try (LaunchedProvider provider =
                    LaunchedProvider.start(file, environment, scratch, scratch.resolve("stderr.txt"))) {
                play(Session.open(provider.calls()));
                provider.shutDown();
            }
        }
    }

    private void play(Session session) throws IOException {
        Path upload = Files.writeString(scratch.resolve("upload.txt"), "Hello.\n");
        session.liveThrough("openai_project", Map.of("name", "\"training\""));
        session.liveThrough(
                "openai_file",
                Map.of(
                        "filename", "\"upload.txt\"",
                        "filepath", "\"" + upload + "\"",
                        "purpose", "\"user_data\""));
        session.liveThrough(
                "openai_chat_completion",
                Map.of(
                        "model",
                        "\"gpt-4o\"",
                        "messages",
                        List.of("{\"role\":\"user\",\"content\":\"Hello.\"}").toString()));
        session.read("openai_projects", Map.of());
        session.read("openai_model", Map.of("id", "\"gpt-4o\""));
    }
}
