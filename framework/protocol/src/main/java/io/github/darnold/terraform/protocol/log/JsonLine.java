package io.github.darnold.terraform.protocol.log;

import io.github.darnold.terraform.protocol.text.Printable;
import java.nio.charset.StandardCharsets;

/// One JSON object on one line, never longer than the host reads in one piece: longer texts are cut, and what
/// finds no room any more is left out.
///
/// Written by hand because it stands on the start-up path: a JSON library costs more there than everything else
/// in a record.
final class JsonLine {

    static final int LIMIT = 32 * 1024;

    private static final String CUT = "…";
    private static final int ROOM_TO_END = 16;
    private static final int ROOM_FOR_VALUE = 32;

    private final StringBuilder line = new StringBuilder(256).append('{');
    private int size = 1;

    JsonLine text(String key, String value) {
        return text(key, value, LIMIT);
    }

    /// Adds a member whose value takes at most `bytes`.
    JsonLine text(String key, String value, int bytes) {
        if (begin(key)) {
            quoted(value, Math.min(LIMIT - ROOM_TO_END, size + bytes));
        }
        return this;
    }

    JsonLine number(String key, long value) {
        return literal(key, Long.toString(value));
    }

    JsonLine bool(String key, boolean value) {
        return literal(key, Boolean.toString(value));
    }

    byte[] end() {
        return line.append("}\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private JsonLine literal(String key, String value) {
        if (begin(key)) {
            plain(value);
        }
        return this;
    }

    private boolean begin(String key) {
        if (size + 7 * key.length() + ROOM_FOR_VALUE > LIMIT - ROOM_TO_END) {
            return false;
        }
        if (size > 1) {
            plain(",");
        }
        quoted(key, LIMIT);
        plain(":");
        return true;
    }

    private void plain(String ascii) {
        line.append(ascii);
        size += ascii.length();
    }

    private void quoted(String text, int end) {
        plain("\"");
        int at = 0;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            String shown = shown(codePoint);
            int bytes = bytes(shown, codePoint);
            if (size + bytes > end) {
                line.append(CUT);
                size += 3;
                break;
            }
            line.append(shown);
            size += bytes;
            at += Character.charCount(codePoint);
        }
        plain("\"");
    }

    private static String shown(int codePoint) {
        return switch (codePoint) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            default -> {
                if (Printable.steersTerminals(codePoint)) {
                    // Terraform decodes the line before it prints it: what it decodes must not steer either.
                    yield "\\" + Printable.notation(codePoint);
                }
                boolean lone = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
                yield lone ? "\ufffd" : Character.toString(codePoint);
            }
        };
    }

    private static int bytes(String shown, int codePoint) {
        if (codePoint < 0x80 || shown.charAt(0) == '\\') {
            return shown.length();
        }
        if (codePoint < 0x800) {
            return 2;
        }
        return codePoint < 0x10000 ? 3 : 4;
    }
}
