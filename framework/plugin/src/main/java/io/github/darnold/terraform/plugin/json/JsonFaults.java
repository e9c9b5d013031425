package io.github.darnold.terraform.plugin.json;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/// Says in plain words what the JSON library found: its own speak of its classes and of character codes.
final class JsonFaults {

    static InvalidJson of(JacksonException fault, int deepest) {
        String text = text(fault, deepest);
        TokenStreamLocation place = fault.getLocation();
        return place == null ? new InvalidJson(text) : new InvalidJson(text, place.getLineNr(), place.getColumnNr());
    }

    private static String text(JacksonException fault, int deepest) {
        String original = String.valueOf(fault.getOriginalMessage());
        return switch (fault) {
            case UnexpectedEndOfInputException _ -> "it ends too early";
            case StreamConstraintsException _
            when original.contains("esting depth") -> "it is nested more than " + deepest + " levels deep";
            case StreamConstraintsException _ when original.contains("umber") -> "a number in it has too many digits";
            case StreamConstraintsException _ -> "it is too large";
            default -> plain(original);
        };
    }

    private static String plain(String original) {
        String text = original.replaceAll(" \\(code [^)]*\\)", "")
                .replaceAll("(?s) \\((?:start marker|for |from |byte offset|\\[?Source).*", "")
                .replaceAll("'?\\(?JSON String, Number,[^)]*\\)?", "a value")
                .replaceAll("\\('(.)'\\)", "'$1'")
                .replaceAll(": enable `[^`]*` to allow", " is not JSON")
                .replaceAll("(?i)(unrecognized|non-standard) token", "$1 word")
                .strip();
        return text.isEmpty() ? "it is not JSON" : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    private JsonFaults() {}
}
