package io.github.darnold.terraform.protocol;

import io.github.darnold.terraform.plugin.provider.Shutdown;
import io.github.darnold.terraform.protocol.handshake.CommandLine;
import io.github.darnold.terraform.protocol.handshake.HandshakeLine;
import io.github.darnold.terraform.protocol.handshake.HostEnvironment;
import io.github.darnold.terraform.protocol.handshake.Notices;
import io.github.darnold.terraform.protocol.handshake.Reattach;
import io.github.darnold.terraform.protocol.lifecycle.Interrupts;
import io.github.darnold.terraform.protocol.lifecycle.ParentWatch;
import io.github.darnold.terraform.protocol.log.Threshold;
import io.github.darnold.terraform.protocol.transport.BoundPort;
import io.github.darnold.terraform.protocol.transport.PeerCertificate;
import io.github.darnold.terraform.protocol.transport.PendingIdentity;
import io.github.darnold.terraform.protocol.transport.PluginPort;
import io.github.darnold.terraform.protocol.transport.Ports;
import io.github.darnold.terraform.protocol.transport.Security;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/// Serves a provider to Terraform: the whole of a plugin's `main`.
public final class PluginServer {

    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;

    private final PluginOptions options;
    private final Notices notices;
    private final PrintStream out;
    private final PrintStream err;

    private PluginServer(PluginOptions options, PrintStream out, PrintStream err) {
        this.options = options;
        this.notices = new Notices(options.executable(), options.version());
        this.out = out;
        this.err = err;
    }

    /// Does what the arguments and the environment ask for, and ends the process. Does not return.
    public static void serve(PluginOptions options, String[] arguments) {
        CommandLine command = CommandLine.parse(List.of(arguments));
        if (command instanceof CommandLine.Plugin) {
            Interrupts.ignore();
        }
        System.exit(new PluginServer(options, stream(FileDescriptor.out), stream(FileDescriptor.err)).run(command));
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    private int run(CommandLine command) {
        return switch (command) {
            case CommandLine.Version() -> say(out, notices.identification(), 0);
            case CommandLine.Help() -> say(out, notices.help(), 0);
            case CommandLine.Unknown(String argument) -> say(err, notices.unknown(argument), WRONG_USE);
            case CommandLine.Debug(Optional<Path> environmentFile) -> debug(environmentFile);
            case CommandLine.Plugin() -> {
                HostEnvironment host = new HostEnvironment(System.getenv());
                yield host.isPluginHost() ? plugin(host) : say(err, notices.runByHand(), FAILED);
            }
        };
    }

    private int plugin(HostEnvironment host) {
        ParentWatch parent = ParentWatch.look();
        Serving serving = new Serving(options, Threshold.OFF);
        Future<PluginPort> answering;
        try {
            Security security = security(host.clientCertificate());
            BoundPort port = BoundPort.open(host.ports());
            answering = serving.answer(security, port);
            say(out, new HandshakeLine(port.number(), security, host.asksForMultiplexing()).toString(), 0);
        } catch (IOException | GeneralSecurityException | RuntimeException | LinkageError failure) {
            return say(out, notices.cannotStart(failure), FAILED);
        }
        if (!host.speaksOurProtocol()) {
            serving.session().sdk().warn("The host does not list our protocol", "versions", host.protocolVersions());
        }
        parent.start(() -> serving.lifetime().end(Shutdown.ORPHANED));
        return untilEnd(serving, answering);
    }

    private static Security security(Optional<PeerCertificate> peer) {
        return peer.isPresent() ? new Security.MutualTls(new PendingIdentity(), peer.get()) : new Security.Plaintext();
    }

    private int debug(Optional<Path> environmentFile) {
        Serving serving = new Serving(options, Threshold.WARN);
        Interrupts.run(() -> serving.lifetime().end(Shutdown.ORPHANED));
        BoundPort port;
        try {
            port = BoundPort.open(Ports.ANY);
            Reattach reattach =
                    new Reattach(options.address(), ProcessHandle.current().pid(), port.number());
            if (environmentFile.isPresent()) {
                reattach.writeTo(environmentFile.get());
            }
            say(out, notices.attach(reattach), 0);
        } catch (IOException failure) {
            return say(err, notices.cannotStart(failure), FAILED);
        }
        return untilEnd(serving, serving.answer(new Security.Plaintext(), port));
    }

    private static int untilEnd(Serving serving, Future<PluginPort> answering) {
        try {
            serving.untilEnd(answering);
            return 0;
        } catch (ExecutionException failure) {
            serving.session().sdk().error("Cannot answer the host", "error", failure);
            return FAILED;
        } catch (InterruptedException interrupted) {
            return FAILED;
        }
    }

    private static int say(PrintStream stream, String text, int exitCode) {
        stream.print(text + "\n");
        stream.flush();
        return exitCode;
    }
}
