package io.github.darnold.terraform.rest.exchange;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.schema.Constraint;
import io.github.darnold.terraform.plugin.value.StringValue;
import java.util.Optional;

/// A text that goes into a header of requests, such as a key. What is wrong with it is told without it.
public final class HeaderText {

    /// What arguments for headers must hold. White space around them does not count; blank ones count as absent.
    public static Constraint constraint() {
        return (value, path, problems) -> {
            if (value instanceof StringValue(var text)) {
                problem(text)
                        .ifPresent(why -> problems.accept(Diagnostic.error("Invalid value of " + path, path + " " + why)
                                .at(path)));
            }
        };
    }

    /// What is wrong: `holds a line break ...`; empty when a header can carry it.
    public static Optional<String> problem(String text) {
        String value = text.strip();
        for (int i = 0; i < value.length(); i++) {
            char each = value.charAt(i);
            if (each < ' ' || each > '~') {
                return Optional.of("holds " + kind(each) + " (character " + (i + 1) + " of " + value.length()
                        + "), which no header of a request can carry. Set it again, without what does not"
                        + " belong to it.");
            }
        }
        return Optional.empty();
    }

    private static String kind(char each) {
        if (each == '\n' || each == '\r') {
            return "a line break";
        }
        return each > '\u007F' ? "a character outside of ASCII" : "a control character";
    }

    private HeaderText() {}
}
