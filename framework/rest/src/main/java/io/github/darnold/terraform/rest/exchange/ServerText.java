package io.github.darnold.terraform.rest.exchange;

/// Texts of servers in messages: printable and bounded, whatever they are.
final class ServerText {

    private static final int LONGEST = 1000;

    /// The text as it may stand in a message.
    static String of(String text) {
        return of(text, LONGEST);
    }

    /// As [#of], with at most so many characters.
    static String of(String text, int longest) {
        StringBuilder shown = new StringBuilder();
        text.strip().codePoints().limit(longest).map(ServerText::printable).forEach(shown::appendCodePoint);
        return text.strip().codePointCount(0, text.strip().length()) > longest
                ? shown.append("...").toString()
                : shown.toString();
    }

    /// Escape sequences of terminals begin with control characters, and marks of direction make texts look like others.
    private static int printable(int each) {
        if (each == '\n') {
            return each;
        }
        return switch (Character.getType(each)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> ' ';
            default -> each;
        };
    }

    private ServerText() {}
}
