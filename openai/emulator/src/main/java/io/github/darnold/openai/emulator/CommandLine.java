package io.github.darnold.openai.emulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What the command line asks for.
sealed interface CommandLine {

    String USAGE = """
        A stateful in-memory stand-in for the OpenAI API.

        Usage: openai-emulator [--port N] [--host H] [--allow-host H]... [--api-key K]... [--admin-key K]...

          --port N       listen on this port (default 4010; 0 takes any free one)
          --host H       listen on this host (default 127.0.0.1)
          --allow-host H answer requests for this host too, not for localhost alone; * for all; may be repeated
          --api-key K    accept this key for projects, and no other; may be repeated
          --admin-key K  accept this key for the organization, and no other; may be repeated
          --help         show this text

        Without --api-key every key that starts with sk- is accepted, but for those that start with sk-admin-,
        sk-wrong or sk-invalid; without --admin-key every key that starts with sk-admin-.
        """;

    int DEFAULT_PORT = 4010;

    /// Start an emulator.
    record Serve(EmulatorOptions options) implements CommandLine {}

    /// Show the usage.
    record Help() implements CommandLine {}

    /// Nothing that makes sense.
    record Wrong(String complaint) implements CommandLine {}

    static CommandLine parse(List<String> arguments) {
        Deque<String> rest = new ArrayDeque<>(arguments);
        EmulatorOptions options = EmulatorOptions.defaults().withPort(DEFAULT_PORT);
        while (!rest.isEmpty()) {
            String flag = rest.pop();
            if (flag.equals("--help")) {
                return new Help();
            }
            if (!List.of("--port", "--host", "--allow-host", "--api-key", "--admin-key")
                    .contains(flag)) {
                return new Wrong("unknown argument " + flag + "; --help shows what there is");
            }
            if (rest.isEmpty() || rest.peek().startsWith("--")) {
                return new Wrong(flag + " needs a value");
            }
            String value = rest.pop();
            if (flag.equals("--port") && !isPort(value)) {
                return new Wrong("--port needs a number from 0 to 65535, not " + value);
            }
            options = with(options, flag, value);
        }
        return new Serve(options);
    }

    private static boolean isPort(String value) {
        return value.matches("\\d{1,5}") && Integer.parseInt(value) <= 65_535;
    }

    private static EmulatorOptions with(EmulatorOptions options, String flag, String value) {
        return switch (flag) {
            case "--port" -> options.withPort(Integer.parseInt(value));
            case "--host" -> options.withHost(value);
            case "--allow-host" ->
                options.withAllowedHosts(and(options.allowedHosts(), value.toLowerCase(Locale.ROOT)));
            case "--api-key" -> options.withApiKeys(and(options.apiKeys(), value));
            default -> options.withAdminKeys(and(options.adminKeys(), value));
        };
    }

    private static Set<String> and(Set<String> values, String value) {
        Set<String> more = new HashSet<>(values);
        more.add(value);
        return more;
    }
}
