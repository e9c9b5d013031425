package io.github.darnold.openai.emulator.http;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// One connection of a client: request after request, until one of the two has enough.
final class Connection {

    private static final System.Logger LOG = System.getLogger(Connection.class.getName());
    private static final int MOST_HEADER_BYTES = 1 << 18;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final InstantSource clock;
    private final Handler handler;

    Connection(Socket socket, InstantSource clock, Handler handler) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        this.out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
        this.clock = clock;
        this.handler = handler;
    }

    void serve() throws IOException {
        socket.setTcpNoDelay(true);
        boolean goesOn = true;
        while (goesOn) {
            goesOn = exchange();
        }
    }

    /// Answers one request.
    ///
    /// @return whether there may be another one
    private boolean exchange() throws IOException {
        String line = readLine();
        if (line.isEmpty()) {
            line = readLine();
        }
        String[] words = line.split(" ", -1);
        if (words.length != 3) {
            return false;
        }
        Headers headers = readHeaders();
        if (headers.first("expect").equalsIgnoreCase("100-continue")) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
        InputStream body = body(headers);
        Answer answer = handle(words[0], words[1], headers, body);
        if (!answer.delivery().reachesClient()) {
            return false;
        }
        boolean isLast = headers.first("connection").equalsIgnoreCase("close") || !words[2].equals("HTTP/1.1");
        body.transferTo(OutputStream.nullOutputStream());
        return deliver(answer, words[0].equals("HEAD"), isLast) && !isLast;
    }

    private Answer handle(String method, String target, Headers headers, InputStream body) throws IOException {
        try {
            URI url = URI.create(target);
            return handler.handle(new Request(method, url.getRawPath(), Query.parse(url.getRawQuery()), headers, body));
        } catch (ApiError e) {
            return e.answer();
        } catch (IllegalArgumentException e) {
            return ApiError.badRequest("The URL is malformed: " + e.getMessage())
                    .answer();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "This is a bug in the emulator", e);
            return new ApiError(500, "server_error", "This is a bug in the emulator: " + e, null, null).answer();
        }
    }

    /// One line without its end; its bytes are taken as they are.
    private String readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || line.size() >= MOST_HEADER_BYTES) {
                throw new IOException("no request");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    private Headers readHeaders() throws IOException {
        Map<String, List<String>> fields = new HashMap<>();
        for (String line = readLine(); !line.isEmpty(); line = readLine()) {
            int colon = line.indexOf(':');
            if (colon <= 0) {
                throw new IOException("no header: " + line);
            }
            fields.computeIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        return new Headers(fields);
    }

    private InputStream body(Headers headers) throws IOException {
        if (headers.first("transfer-encoding").equalsIgnoreCase("chunked")) {
            return new RequestBody(in, RequestBody.UNKNOWN);
        }
        String length = headers.first("content-length");
        if (!length.matches("\\d{0,18}")) {
            throw new IOException("no length: " + length);
        }
        return new RequestBody(in, length.isEmpty() ? 0 : Long.parseLong(length));
    }

    /// Writes as much of the answer as is to reach the client.
    ///
    /// @return whether it is whole
    private boolean deliver(Answer answer, boolean isHead, boolean isLast) throws IOException {
        Answer.Rest rest = answer.rest();
        boolean isStream = rest != null && rest.length() < 0;
        writeHead(answer, isStream ? "Transfer-Encoding: chunked" : "Content-Length: " + announced(answer), isLast);
        if (!isHead && announced(answer) != 0) {
            OutputStream target = isStream ? new ChunkedOutput(out) : out;
            target.write(answer.body(), 0, delivered(answer));
            if (rest != null && answer.delivery() == Answer.Delivery.WHOLE) {
                rest.writeTo(target);
            }
            if (target instanceof ChunkedOutput chunks) {
                chunks.end();
            }
        }
        out.flush();
        if (answer.delivery() == Answer.Delivery.STALLED) {
            // Nothing more comes, until the client has enough of it.
            in.transferTo(OutputStream.nullOutputStream());
        }
        return answer.delivery() == Answer.Delivery.WHOLE;
    }

    private void writeHead(Answer answer, String length, boolean isLast) throws IOException {
        StringBuilder head =
                new StringBuilder("HTTP/1.1 ").append(answer.status()).append(" Status\r\n");
        head.append("Date: ").append(DATE.format(clock.instant())).append("\r\n");
        answer.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        if (isLast) {
            head.append("Connection: close\r\n");
        }
        if (answer.status() != 204 && answer.status() != 304) {
            head.append(length).append("\r\n");
        }
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    private static long announced(Answer answer) {
        Answer.Rest rest = answer.rest();
        long whole = answer.body().length + (rest == null ? 0 : rest.length());
        return answer.delivery() == Answer.Delivery.CUT ? answer.body().length + 16L : whole;
    }

    private static int delivered(Answer answer) {
        int length = answer.body().length;
        return switch (answer.delivery()) {
            case WHOLE -> length;
            case CLIPPED -> Math.max(0, length - 2);
            case CUT, STALLED -> length / 2;
            case NONE, ABORTED -> 0;
        };
    }
}
