package io.github.darnold.openai.emulator;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// The emulator as a program. One of the few classes that may use the standard streams and end the JVM.
public final class Main {

    private static final int WRONG_USE = 2;

    private Main() {}

    public static void main(String[] arguments) {
        switch (CommandLine.parse(List.of(arguments))) {
            case CommandLine.Help() -> System.out.print(CommandLine.USAGE);
            case CommandLine.Wrong(String complaint) -> fail(complaint);
            case CommandLine.Serve(EmulatorOptions options) -> serve(options);
        }
    }

    /// The server's own threads keep the program running after this returns.
    private static void serve(EmulatorOptions options) {
        try {
            Emulator emulator = Emulator.start(options);
            Runtime.getRuntime().addShutdownHook(new Thread(emulator::close));
            greet(System.out, emulator, options);
        } catch (UncheckedIOException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            fail("cannot listen on " + options.host() + ":" + options.port() + ": " + cause.getMessage());
        }
    }

    private static void greet(PrintStream out, Emulator emulator, EmulatorOptions options) {
        out.println("OpenAI emulator listening on " + emulator.baseUrl());
        out.println("  export OPENAI_BASE_URL=" + emulator.baseUrl());
        out.println("  export OPENAI_API_KEY=" + example(options.apiKeys(), "sk-emulator"));
        out.println("  export OPENAI_ADMIN_KEY=" + example(options.adminKeys(), "sk-admin-emulator"));
        out.flush();
    }

    /// Keys that somebody chose are not printed.
    private static String example(Set<String> chosen, String usual) {
        return chosen.isEmpty() ? usual : "<one of the keys given on the command line>";
    }

    private static void fail(String complaint) {
        System.err.println("openai-emulator: " + complaint);
        System.exit(WRONG_USE);
    }
}
