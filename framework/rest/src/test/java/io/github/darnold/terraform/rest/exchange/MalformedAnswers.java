package io.github.darnold.terraform.rest.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.zip.GZIPOutputStream;

/// Makes answers that no server should give, by chance. The same numbers make the same answers.
final class MalformedAnswers {

    private static final List<String> TEMPLATES = List.of(
            "{\"id\":\"1\",\"name\":\"n\",\"created_at\":%s,\"share\":%s,\"tags\":[\"a\",%s],\"options\":{\"count\":%s}}",
            "{\"object\":\"list\",\"data\":[{\"id\":\"1\",\"created_at\":%s},%s],\"has_more\":%s,\"last_id\":%s}",
            "{\"error\":{\"message\":%s,\"type\":\"t\",\"param\":%s,\"code\":%s}}",
            "{\"error\":%s}",
            "{\"detail\":%s}",
            "[%s]",
            "%s");
    private static final List<String> NUMBERS = List.of(
            "1",
            "0",
            "-0",
            "1.5",
            "9223372036854775808",
            "1e20000",
            "1e-999999999",
            "1e5000000",
            "1e99999999999",
            "-1e400",
            "9007199254740993",
            "1E+1000",
            "0e999999999",
            "NaN",
            "Infinity",
            "01",
            "1e",
            "+1",
            ".5",
            "0x10");
    private static final List<String> OTHERS = List.of(
            "null",
            "true",
            "\"x\"",
            "{}",
            "[]",
            "\"\"",
            "\"\\ud800\"",
            "\"\\u0000\\u001b[2J\"",
            "{\"a\":{\"a\":1}}",
            "[[[]]]",
            "\"\u202e\u00e9\ud83d\ude00\"",
            "tru",
            "\"",
            "{\"a\":1,\"a\":2}",
            "<html>",
            "\ufeff{}");
    private static final List<String> LIMITS = List.of(
            "0",
            "1",
            "60",
            "-5",
            "1e2147483647",
            "1e-2147483647",
            "9000000000000000000",
            "30000000000000000",
            "1795986262770",
            "1795986262770000000",
            "999999999999h",
            "6m0s",
            "1h",
            "NaN",
            "Infinity",
            "soon",
            "",
            "  7 ",
            "0x1p3",
            "1d",
            "2f",
            "Fri, 31 Dec 9999 23:59:59 GMT",
            "Mon, 01 Jan 0001 00:00:00 GMT",
            "Wed, 21 Oct 2015 07:28:00 GMT",
            "99999999999999999999");
    private static final List<String> HEADERS = List.of(
            "retry-after",
            "retry-after-ms",
            "date",
            "x-ratelimit-remaining-requests",
            "x-ratelimit-reset-requests",
            "x-ratelimit-limit-requests",
            "x-ratelimit-remaining",
            "x-ratelimit-reset",
            "x-ratelimit-limit",
            "x-request-id");
    private static final int[] STATUSES = {
        200, 200, 200, 200, 200, 200, 201, 202, 204, 206, 300, 301, 302, 304, 307, 400, 401, 403, 404, 405, 407, 408,
        409, 410, 418, 422, 425, 429, 429, 451, 500, 502, 503, 504, 529, 599, 600, 999
    };
    private static final byte[] BOMB = gzip(new byte[8 << 20]);

    private final RandomGenerator random;

    MalformedAnswers(RandomGenerator random) {
        this.random = random;
    }

    int status() {
        return STATUSES[random.nextInt(STATUSES.length)];
    }

    Map<String, List<String>> headers() {
        Map<String, List<String>> headers = new HashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            headers.put(any(HEADERS), List.of(any(LIMITS)));
        }
        if (headers.containsKey("x-ratelimit-remaining") && random.nextBoolean()) {
            headers.put("x-ratelimit-remaining", List.of("0"));
        }
        return headers;
    }

    /// A body; where it is packed, the headers say so, mostly.
    byte[] body(Map<String, List<String>> headers) {
        return switch (random.nextInt(500)) {
            case 0 -> ("[".repeat(100_000) + "]").getBytes(StandardCharsets.UTF_8);
            case 1 -> ("{\"a\":".repeat(499) + "1" + "}".repeat(499)).getBytes(StandardCharsets.UTF_8);
            case 2 -> ("{\"x\":[" + "[],".repeat(300_000) + "1]}").getBytes(StandardCharsets.UTF_8);
            case 3 -> ("{\"created_at\":" + "9".repeat(200_000) + "}").getBytes(StandardCharsets.UTF_8);
            case 4 -> packed(BOMB, headers);
            case 5, 6, 7, 8, 9 -> packed(gzip(text()), headers);
            case 10, 11 -> packed(damaged(gzip(text())), headers);
            case 12 -> packed(text(), headers);
            case 13 -> noise(random.nextInt(2000));
            case 14 -> new byte[2 << 20];
            case 15 -> new byte[0];
            default -> random.nextInt(3) == 0 ? damaged(text()) : text();
        };
    }

    private static byte[] packed(byte[] body, Map<String, List<String>> headers) {
        headers.put("content-encoding", List.of("gzip"));
        return body;
    }

    private byte[] text() {
        String template = any(TEMPLATES);
        Object[] values = new Object[6];
        boolean isNearlyRight = random.nextInt(3) > 0;
        Arrays.setAll(values, _ -> isNearlyRight && random.nextInt(4) > 0 ? "1" : strange());
        return template.formatted(values).getBytes(StandardCharsets.UTF_8);
    }

    private String strange() {
        return random.nextBoolean() ? any(NUMBERS) : any(OTHERS);
    }

    /// Some bytes changed, left out, or doubled, or the end cut off.
    private byte[] damaged(byte[] bytes) {
        byte[] damaged = bytes.clone();
        for (int i = 1 + random.nextInt(4); i > 0 && damaged.length > 1; i--) {
            int at = random.nextInt(damaged.length);
            switch (random.nextInt(4)) {
                case 0 -> damaged[at] = (byte) random.nextInt();
                case 1 -> damaged[at] = "\"{}[],:\\\u0000".getBytes(StandardCharsets.UTF_8)[random.nextInt(9)];
                case 2 -> damaged = Arrays.copyOf(damaged, at);
                default -> System.arraycopy(damaged, at, damaged, at / 2, damaged.length - at);
            }
        }
        return damaged;
    }

    private byte[] noise(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /// A whole answer as bytes, whose head may lie or be damaged too.
    byte[] raw() {
        Map<String, List<String>> headers = headers();
        byte[] body = body(headers);
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status() + " Whatever\r\n");
        headers.forEach((name, values) -> head.append(name + ": " + values.getFirst() + "\r\n"));
        int lie = random.nextInt(10);
        byte[] sent = body;
        if (lie == 0) {
            head.append("Transfer-Encoding: chunked\r\n");
            sent = chunked(body);
        } else if (lie == 1) {
            head.append("Content-Length: " + any(LIMITS) + "\r\n");
        } else if (lie != 2) {
            head.append("Content-Length: " + (lie == 3 ? random.nextInt(2 * body.length + 1) : body.length) + "\r\n");
        }
        byte[] first = (head + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
        return joined(random.nextInt(10) == 0 ? damaged(first) : first, sent);
    }

    private byte[] chunked(byte[] body) {
        int cut = random.nextInt(body.length + 1);
        byte[] first =
                joined((Integer.toHexString(cut) + "\r\n").getBytes(StandardCharsets.UTF_8), Arrays.copyOf(body, cut));
        return random.nextBoolean() ? joined(first, "\r\n0\r\n\r\n".getBytes(StandardCharsets.UTF_8)) : damaged(first);
    }

    private static byte[] joined(byte[] one, byte[] two) {
        byte[] both = Arrays.copyOf(one, one.length + two.length);
        System.arraycopy(two, 0, both, one.length, two.length);
        return both;
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new AssertionError("memory takes every byte", e);
        }
        return packed.toByteArray();
    }
}
