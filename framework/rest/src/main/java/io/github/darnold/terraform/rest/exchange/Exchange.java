package io.github.darnold.terraform.rest.exchange;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.call.DeadlineExceeded;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.rest.pacing.LimitHeaders;
import io.github.darnold.terraform.rest.pacing.Turn;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/// One attempt at a request.
final class Exchange implements AutoCloseable {

    /// In bytes a second: a megabit.
    private static final long SLOWEST = 128 << 10;

    private static final long NANOS = 1_000_000_000;

    /// What a server's clock can show: a header that is forged or broken must not move all times.
    private static final Instant EARLIEST = Instant.parse("2020-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2120-01-01T00:00:00Z");

    private final AnswerReader answers;
    private final Settings settings;
    private final ExchangeLog log;
    private final Connections connections;
    private volatile boolean hasAnswered;
    private volatile Duration skew = Duration.ZERO;

    Exchange(ApiDialect dialect, Settings settings) {
        this.answers = new AnswerReader(dialect);
        this.settings = settings;
        this.connections = new Connections(settings.network());
        this.log = new ExchangeLog(settings.disclosure(), dialect.requestId());
    }

    /// Whether the API itself has ever answered.
    boolean hasAnswered() {
        return hasAnswered;
    }

    /// How far the server's clock is ahead of ours, as far as its answers told.
    Duration skew() {
        return skew;
    }

    /// Sends the request, and tells what the answer says of the API's rate limit.
    ApiAnswer send(ApiRequest request, Endpoint endpoint, Turn turn, Call call) {
        log.sending(request, call);
        long start = System.nanoTime();
        HttpResponse<byte[]> response = attempt(request, endpoint, call);
        log.received(request, response, (System.nanoTime() - start) / 1_000_000, call);
        return receive(request, endpoint, response, turn, call);
    }

    /// Makes of what came back a document or a failure.
    ApiAnswer receive(ApiRequest request, Endpoint endpoint, HttpResponse<byte[]> response, Turn turn, Call call) {
        LimitHeaders said = LimitHeaders.of(response.headers(), call.now());
        LimitHeaders.serverTime(response.headers())
                .filter(time -> time.isAfter(EARLIEST) && time.isBefore(LATEST))
                .ifPresent(time -> skew = Duration.between(call.now(), time));
        try {
            ApiAnswer answer = answers.read(request, endpoint, response, said.retryAfter());
            hasAnswered = true;
            turn.passed(said, call.now());
            return answer;
        } catch (ApiException e) {
            tell(turn, e.failure(), said, call.now());
            throw e;
        }
    }

    private void tell(Turn turn, ApiFailure failure, LimitHeaders said, Instant now) {
        boolean isLimit = failure instanceof ApiFailure.RateLimited
                || (failure instanceof ApiFailure.Unavailable && said.retryAfter() != null);
        if (isLimit) {
            turn.refused(said, now);
        } else if (!(failure instanceof ApiFailure.Unreadable)) {
            hasAnswered = true;
            turn.passed(said, now);
        }
    }

    private HttpResponse<byte[]> attempt(ApiRequest request, Endpoint endpoint, Call call) {
        Duration limit = limit(request, call);
        try {
            Outgoing outgoing = Outgoing.of(request, endpoint, settings);
            try {
                HttpResponse<byte[]> response = transfer(request, outgoing.http(), limit, call);
                refuseProxysRefusal(endpoint, response);
                return response;
            } catch (IOException e) {
                throw failure(request, outgoing, endpoint, limit, e);
            }
        } catch (UnknownHostException _) {
            throw new ApiException(request, new ApiFailure.Unreachable(where(endpoint) + " cannot be resolved"));
        } catch (FileNotFoundException e) {
            throw Failure.of(
                    "A file cannot be read", e.getMessage() + ". Check that it exists and that Terraform may read it.");
        } catch (IOException e) {
            throw new ApiException(request, new ApiFailure.Unreachable(reason(endpoint, e)));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new ApiException(request, new ApiFailure.Interrupted("the provider was interrupted"));
        }
    }

    private RuntimeException failure(
            ApiRequest request, Outgoing outgoing, Endpoint endpoint, Duration limit, IOException e) {
        boolean isOwnLimit = e instanceof HttpTimeoutException && !(e instanceof HttpConnectTimeoutException);
        if (isOwnLimit && limit.compareTo(limit(request)) < 0) {
            return new DeadlineExceeded();
        }
        refuseChangedFile(request);
        return new ApiException(
                request,
                switch (e) {
                    case ConnectException connect ->
                        new ApiFailure.Unreachable(where(endpoint)
                                + (isUnknownHost(connect) ? " cannot be resolved" : " refuses connections"));
                    case HttpConnectTimeoutException _ ->
                        new ApiFailure.Unreachable(where(endpoint) + " takes no connection within "
                                + Connections.CONNECT_TIMEOUT.toSeconds() + " seconds");
                    case HttpTimeoutException _ -> late(outgoing, endpoint, limit);
                    case SSLException tls when isInHandshake(tls) -> untrusted(endpoint, tls);
                    case IOException _
                    when BoundedBody.Exceeded.isCauseOf(e) ->
                        new ApiFailure.TooLong("it has more than " + longest(request) + " bytes");
                    case IOException _
                    when outgoing.body().isUnsent() -> new ApiFailure.Unreachable(reason(endpoint, e));
                    case IOException _ -> new ApiFailure.Interrupted(reason(endpoint, e));
                });
    }

    private long longest(ApiRequest request) {
        return request.reception() instanceof Reception.InMemory(var most) ? most : settings.longestAnswer();
    }

    /// A server may take a connection and say nothing, not even of its certificate.
    private ApiFailure late(Outgoing outgoing, Endpoint endpoint, Duration limit) {
        return outgoing.body().isUnsent()
                ? new ApiFailure.Unreachable(where(endpoint) + " takes no request within " + seconds(limit))
                : new ApiFailure.Interrupted("there was no whole answer within " + seconds(limit) + allowMore());
    }

    private String allowMore() {
        String argument = settings.timeoutArgument();
        return argument.isEmpty() ? "" : "; " + argument + " allows more";
    }

    private static String seconds(Duration limit) {
        return limit.toSeconds() + " seconds";
    }

    /// Whether nothing of the request was sent yet. The JDK has a kind of its own for that, but for servers that
    /// speak no TLS at all.
    private static boolean isInHandshake(SSLException e) {
        return e instanceof SSLHandshakeException
                || e instanceof SSLPeerUnverifiedException
                || String.valueOf(e.getMessage()).startsWith("Unrecognized SSL message");
    }

    /// Whoever answers without TLS, or in another protocol, is not the API.
    private ApiFailure untrusted(Endpoint endpoint, SSLException e) {
        return settings.network()
                .distrust(e)
                .<ApiFailure>map(why -> new ApiFailure.Untrusted(where(endpoint) + ": " + why.reason(), why.advice()))
                .orElseGet(() -> new ApiFailure.Unreadable(0, "TLS with " + endpoint.base() + ": " + e.getMessage()));
    }

    private String where(Endpoint endpoint) {
        return endpoint.base().getAuthority() + settings.network().via(endpoint.base());
    }

    /// What a proxy answers instead of making a connection has no body at all.
    private void refuseProxysRefusal(Endpoint endpoint, HttpResponse<byte[]> response) {
        boolean isProxied = !settings.network().via(endpoint.base()).isEmpty();
        boolean wantsLogin = isProxied && response.statusCode() == HttpURLConnection.HTTP_PROXY_AUTH;
        if (wantsLogin || response.body() == null) {
            throw Failure.of(
                    wantsLogin ? "The proxy wants a user and a password" : "The proxy makes no connection",
                    where(endpoint) + " was not reached: the proxy answered HTTP " + response.statusCode()
                            + ". Check the environment variable HTTPS_PROXY (http://user:password@host:port), or name"
                            + " the host in NO_PROXY.");
        }
    }

    private static void refuseChangedFile(ApiRequest request) {
        if (request.body() instanceof Body.Multipart form) {
            form.changedFile().ifPresent(file -> {
                throw Failure.of(
                        file.path() + " changed while it was uploaded",
                        "Nothing was made of it. Apply again when nothing writes to the file any more.");
            });
        }
    }

    /// A write is never given up before its own time limit: its answer names what it made.
    private Duration limit(ApiRequest request, Call call) {
        Duration left = call.remaining();
        Duration limit = limit(request);
        boolean isAwaited = request.method().repetition() != RetrySafety.IDEMPOTENT && !request.isAbandonable();
        if (isAwaited || left.compareTo(limit) >= 0) {
            return limit;
        }
        if (!left.isPositive()) {
            throw new DeadlineExceeded();
        }
        return left;
    }

    /// Files have more time, as long as they come at a slow line's speed.
    private Duration limit(ApiRequest request) {
        long bytes = request.body() instanceof Body.Multipart form ? form.fileBytes() : 0;
        return settings.requestTimeout().plusSeconds(bytes / SLOWEST);
    }

    /// A read is given up within a moment of the user's Ctrl-C, a write is not: its answer names what it made.
    private HttpResponse<byte[]> transfer(ApiRequest request, HttpRequest http, Duration limit, Call call)
            throws IOException, InterruptedException {
        BodyHandler<byte[]> body = answer -> Unpacking.of(answer.headers(), settings.longestAnswer());
        BooleanSupplier isGivenUp = () -> request.isAbandonable() && call.isStopped();
        return switch (request.reception()) {
            case null -> new Transfer(connections.client(), body, limit, () -> 0, isGivenUp).send(http);
            case Reception.InMemory(var most) -> {
                BodyHandler<byte[]> content = answer -> answer.statusCode() / 100 == 2
                        ? ReceivedContent.of(answer.headers(), most)
                        : body.apply(answer);
                yield new Transfer(connections.client(), content, limit, () -> 0, isGivenUp).send(http);
            }
            case Reception.InFile(var path, var replaces) -> {
                try (ReceivedFile file = ReceivedFile.at(path, replaces)) {
                    yield transfer(file, http, body, limit, isGivenUp, call);
                }
            }
        };
    }

    /// A file has more time too, as long as it comes at a slow line's speed and the operation has time.
    private HttpResponse<byte[]> transfer(
            ReceivedFile file,
            HttpRequest http,
            BodyHandler<byte[]> otherwise,
            Duration limit,
            BooleanSupplier isGivenUp,
            Call call)
            throws IOException, InterruptedException {
        try {
            LongSupplier more = () -> Math.min(
                    file.received() * (NANOS / SLOWEST),
                    Math.max(0, TimeUnit.NANOSECONDS.convert(call.remaining().minus(limit))));
            return new Transfer(
                            connections.client(),
                            answer -> answer.statusCode() / 100 == 2
                                    ? file.of(answer.headers())
                                    : otherwise.apply(answer),
                            limit,
                            more,
                            isGivenUp)
                    .send(http);
        } catch (IOException e) {
            file.refuse(e);
            throw e;
        }
    }

    /// The JDK's client gives no message where no connection was made, and wraps the reason more than once.
    private static boolean isUnknownHost(ConnectException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException) {
                return true;
            }
        }
        return false;
    }

    private static String reason(Endpoint endpoint, IOException e) {
        return endpoint.base() + ": " + (e.getMessage() == null ? "the connection was closed" : e.getMessage());
    }

    @Override
    public void close() {
        connections.close();
    }
}
