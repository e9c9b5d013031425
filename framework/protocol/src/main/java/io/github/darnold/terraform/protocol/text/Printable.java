package io.github.darnold.terraform.protocol.text;

/// Makes texts of anybody, such as an API's error, fit for a terminal: what would steer it stands there as `\u001b`,
/// and what nobody would read to the end is cut.
public final class Printable {

    /// UTF-16 units of a text that are shown.
    static final int LONGEST = 8 * 1024;

    private static final char REPLACEMENT = '\ufffd';

    /// A text of one line.
    public static String line(String text) {
        return bounded(text, false);
    }

    /// A text that may have several lines.
    public static String lines(String text) {
        return bounded(text.replace("\r\n", "\n"), true);
    }

    private static String bounded(String text, boolean withLines) {
        if (text.length() <= LONGEST) {
            return printable(text, withLines);
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        String rest = "(" + (text.length() - end) + " more characters are left out)";
        return printable(text.substring(0, end), withLines) + (withLines ? "\n" : " ") + rest;
    }

    private static String printable(String text, boolean withLines) {
        if (text.chars().allMatch(unit -> unit >= ' ' && unit < 0x7f)) {
            return text;
        }
        var shown = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(codePoint -> append(shown, codePoint, withLines));
        return shown.toString();
    }

    private static void append(StringBuilder shown, int codePoint, boolean withLines) {
        if (codePoint == '\n' || codePoint == '\t') {
            shown.append(withLines ? (char) codePoint : ' ');
        } else if (isLoneSurrogate(codePoint)) {
            shown.append(REPLACEMENT);
        } else if (steersTerminals(codePoint)) {
            shown.append(notation(codePoint));
        } else {
            shown.appendCodePoint(codePoint);
        }
    }

    private static boolean isLoneSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /// Whether it does something in place of being shown: control characters, marks that turn the direction of
    /// writing, separators of lines.
    public static boolean steersTerminals(int codePoint) {
        return codePoint < ' '
                || (codePoint >= 0x7f && codePoint <= 0x9f)
                || codePoint == 0x061c
                || (codePoint >= 0x200e && codePoint <= 0x200f)
                || (codePoint >= 0x2028 && codePoint <= 0x202e)
                || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }

    /// How it is shown instead: `\u001b`.
    public static String notation(int codePoint) {
        String digits = Integer.toHexString(codePoint);
        return "\\u" + "0".repeat(4 - digits.length()) + digits;
    }

    private Printable() {}
}
