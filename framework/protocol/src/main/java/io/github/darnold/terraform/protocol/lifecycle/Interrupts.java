package io.github.darnold.terraform.protocol.lifecycle;

import sun.misc.Signal;
import sun.misc.SignalHandler;

/// Ctrl-C, and the polite request to end.
public final class Interrupts {

    private static final String CTRL_C = "INT";
    private static final String TERMINATE = "TERM";

    private Interrupts() {}

    /// Lets Ctrl-C pass. It reaches a plugin too, as that is in Terraform's process group; dying of it in the
    /// middle of an apply would lose what was just created. Terraform itself tells its plugins to stop. For the
    /// rest of the process: the JVM takes no other wish about a signal that is ignored.
    public static void ignore() {
        ifThere(() -> Signal.handle(new Signal(CTRL_C), SignalHandler.SIG_IGN));
    }

    /// Does this in place of dying at once, on Ctrl-C and on the polite request.
    public static void run(Runnable action) {
        ifThere(() -> Signal.handle(new Signal(CTRL_C), signal -> action.run()));
        ifThere(() -> Signal.handle(new Signal(TERMINATE), signal -> action.run()));
    }

    private static void ifThere(Runnable handling) {
        try {
            handling.run();
        } catch (LinkageError | IllegalArgumentException notThere) {
            // A runtime without jdk.unsupported, or one started with -Xrs: the launcher has to ignore the signal then.
        }
    }
}
