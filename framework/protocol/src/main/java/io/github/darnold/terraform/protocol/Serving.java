package io.github.darnold.terraform.protocol;

import io.github.darnold.terraform.plugin.provider.Shutdown;
import io.github.darnold.terraform.protocol.lifecycle.HostServices;
import io.github.darnold.terraform.protocol.lifecycle.Lifetime;
import io.github.darnold.terraform.protocol.log.ForeignOutput;
import io.github.darnold.terraform.protocol.log.HclogWriter;
import io.github.darnold.terraform.protocol.log.LibraryLog;
import io.github.darnold.terraform.protocol.log.LogLevels;
import io.github.darnold.terraform.protocol.log.Threshold;
import io.github.darnold.terraform.protocol.proto.ProviderGrpc;
import io.github.darnold.terraform.protocol.transport.BoundPort;
import io.github.darnold.terraform.protocol.transport.DeferredService;
import io.github.darnold.terraform.protocol.transport.PluginPort;
import io.github.darnold.terraform.protocol.transport.Security;
import io.github.darnold.terraform.protocol.transport.ServiceDirectory;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;

/// The parts of one process that answers Terraform, put together in the order that lets it answer soonest.
final class Serving {

    private final PluginSession session;
    private final Lifetime lifetime = new Lifetime(() -> Runtime.getRuntime().halt(1));
    private final ServiceDirectory services;

    /// Takes the standard streams from everybody else first: what they print from now on goes to the log.
    ///
    /// @param fallback what is logged when the environment does not say
    Serving(PluginOptions options, Threshold fallback) {
        HclogWriter writer = new HclogWriter(new FileOutputStream(FileDescriptor.err), InstantSource.system());
        LogLevels levels = new LogLevels(System.getenv(), options.name(), fallback);
        session = PluginSession.of(writer, levels, lifetime.hooks());
        System.setOut(printing(new ForeignOutput(session.logger().with("stream", "stdout"))));
        System.setErr(printing(new ForeignOutput(session.logger().with("stream", "stderr"))));
        DeferredService provider = new DeferredService(
                ProviderGrpc.SERVICE_NAME,
                ProviderGrpc::getServiceDescriptor,
                () -> options.service().create(session),
                failure -> session.sdk().error("The provider could not be built", "error", failure));
        services = new ServiceDirectory(Stream.concat(
                        HostServices.all(() -> lifetime.end(Shutdown.ASKED_FOR)).stream(), Stream.of(provider))
                .toList());
    }

    private static PrintStream printing(OutputStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    PluginSession session() {
        return session;
    }

    Lifetime lifetime() {
        return lifetime;
    }

    /// Begins to build all that answers on this port, on a thread of its own. Returns at once.
    Future<PluginPort> answer(Security security, BoundPort bound) {
        FutureTask<PluginPort> answering = new FutureTask<>(() -> open(security, bound));
        Thread.ofPlatform().daemon().name("building").start(answering);
        return answering;
    }

    private PluginPort open(Security security, BoundPort bound) throws IOException {
        PluginPort port = PluginPort.open(security, bound, services);
        services.build();
        LibraryLog.sendTo(session.sdk());
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) ->
                session.sdk().error("A thread died of an exception", "thread", thread.getName(), "error", failure));
        return port;
    }

    /// Serves until the end.
    void untilEnd(Future<PluginPort> answering) throws ExecutionException, InterruptedException {
        lifetime.await(answering.get(), session.sdk());
    }
}
