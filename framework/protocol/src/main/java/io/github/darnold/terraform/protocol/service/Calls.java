package io.github.darnold.terraform.protocol.service;

import io.github.darnold.terraform.plugin.call.CallContext;
import io.github.darnold.terraform.plugin.call.Time;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.protocol.codec.MalformedValue;
import io.github.darnold.terraform.protocol.log.HclogLogger;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Runs the calls: gives each its context, writes it into the log, and makes an answer of whatever comes of it.
/// Terraform takes a gRPC error for a crash of the provider, so there are none.
final class Calls {

    private final String address;
    private final HclogLogger log;
    private final HclogLogger sdk;
    private final Time time;
    private final Sessions sessions;

    Calls(String address, HclogLogger log, HclogLogger sdk, Time time, Sessions sessions) {
        this.address = address;
        this.log = log;
        this.sdk = sdk;
        this.time = time;
        this.sessions = sessions;
    }

    /// What makes the answer.
    @FunctionalInterface
    interface Work<A> {
        A answer(CallContext context) throws MalformedValue;
    }

    /// What makes an answer of several events: sends all but the last, which it returns if there is one.
    @FunctionalInterface
    interface Streaming<A> {
        Optional<A> answer(CallContext context, EventStream<A> events) throws MalformedValue;
    }

    Sessions sessions() {
        return sessions;
    }

    /// Answers one call.
    ///
    /// @param failed the answer when the work fails, from what to tell the user
    <A> void serve(Rpc rpc, StreamObserver<A> out, Work<A> work, Function<List<Diagnostic>, A> failed) {
        Object[] fields = fields(rpc);
        HclogLogger trace = sdk.with(fields);
        A answer = timed(trace, () -> answer(rpc, trace, context(rpc, fields), work, failed));
        try {
            out.onNext(answer);
            out.onCompleted();
        } catch (StatusRuntimeException e) {
            trace.debug("Terraform does not wait for the answer any more", "status", e.getStatus());
        }
    }

    /// Answers one call with several events, on a thread of its own.
    ///
    /// @param failed the last event when the work fails, from what to tell the user
    <A> void stream(Rpc rpc, StreamObserver<A> out, Streaming<A> work, Function<List<Diagnostic>, A> failed) {
        var events = new EventStream<>(out);
        Object[] fields = fields(rpc);
        HclogLogger trace = sdk.with(fields);
        CallContext context = context(rpc, fields);
        Thread.ofVirtual().name(rpc.name()).start(() -> {
            timed(trace, () -> {
                Work<Optional<A>> streaming = known -> work.answer(known, events);
                answer(rpc, trace, context, streaming, problems -> Optional.of(failed.apply(problems)))
                        .ifPresent(events::send);
                return events;
            });
            events.complete();
        });
    }

    private <A> A timed(HclogLogger trace, Supplier<A> work) {
        Instant start = time.now();
        trace.trace("Received request");
        A answer = work.get();
        trace.trace(
                "Served request",
                "tf_req_duration_ms",
                Duration.between(start, time.now()).toMillis());
        return answer;
    }

    private Object[] fields(Rpc rpc) {
        List<Object> fields = List.of(
                "tf_req_id",
                UUID.randomUUID(),
                "tf_rpc",
                rpc.name(),
                "tf_provider_addr",
                address,
                "tf_proto_version",
                "6.11");
        return rpc.key().isEmpty()
                ? fields.toArray()
                : Stream.concat(fields.stream(), Stream.of(rpc.key(), rpc.type()))
                        .toArray();
    }

    /// Progress has no place of its own in these calls: a call logs it, and that is all.
    private CallContext context(Rpc rpc, Object... fields) {
        Session session = sessions.current();
        return new CallContext(
                log.with(fields),
                time,
                session.stop(),
                rpc.client(),
                session.priorStates(),
                session.surroundings(),
                _ -> {},
                NullValue.NULL,
                log.hidden());
    }

    private <A> A answer(
            Rpc rpc, HclogLogger trace, CallContext context, Work<A> work, Function<List<Diagnostic>, A> failed) {
        try {
            return work.answer(context);
        } catch (MalformedValue e) {
            return failed.apply(List.of(misunderstood(rpc, e)));
        } catch (Failure e) {
            return failed.apply(
                    e.diagnostics().stream().map(context.hidden()::masked).toList());
        } catch (Throwable e) {
            trace.error("The call failed", "error", e);
            return failed.apply(List.of(context.hidden().masked(bug(rpc, e))));
        }
    }

    private Diagnostic misunderstood(Rpc rpc, MalformedValue fault) {
        return Diagnostic.error(
                "Cannot understand Terraform's request",
                about(rpc) + " came with a value that does not fit the provider's schema: " + fault.getMessage()
                        + ". Most often a state or plan file of another version of the provider is the cause: run"
                        + " \"terraform init -upgrade\", and plan again.");
    }

    private Diagnostic bug(Rpc rpc, Throwable thrown) {
        return Diagnostic.error(
                "This is a bug in the provider " + address,
                about(rpc) + " failed with " + thrown + ".\n\nPlease report it to the maintainers of the provider, with"
                        + " Terraform's log (TF_LOG=debug) of the same command.");
    }

    private static String about(Rpc rpc) {
        return rpc.type().isEmpty() ? rpc.name() : rpc.name() + " of " + rpc.type();
    }
}
