package io.github.darnold.openai.emulator.generation;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// A short text that matches a regular expression: of alternatives the first, of repetitions the fewest.
///
/// Knows literals, classes, groups, alternatives, repetitions and anchors at the ends. Look-around and references back
/// are beyond it. Whatever it makes is tried against the expression itself.
final class PatternSample {

    private static final int LONGEST = 10_000;
    private static final String CHARACTERS = candidates();

    private final String pattern;
    private int at;

    private PatternSample(String pattern) {
        this.pattern = pattern;
    }

    static Optional<String> of(String pattern) {
        try {
            PatternSample sample = new PatternSample(pattern);
            String text = sample.alternatives();
            boolean whole = sample.at == pattern.length();
            return Optional.of(text)
                    .filter(_ -> whole && Pattern.compile(pattern).matcher(text).find());
        } catch (PatternSyntaxException | IndexOutOfBoundsException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String candidates() {
        StringBuilder characters = new StringBuilder("a0A_- .@:/");
        for (char next = ' '; next < 0x7f; next++) {
            characters.append(next);
        }
        return characters.append("\t\n\u00e9").toString();
    }

    private String alternatives() {
        String first = sequence();
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            sequence();
        }
        return first;
    }

    private String sequence() {
        StringBuilder text = new StringBuilder();
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            String atom = atom();
            text.append(atom.repeat(Math.min(repetitions(), LONGEST)));
        }
        return text.toString();
    }

    private String atom() {
        char next = pattern.charAt(at);
        return switch (next) {
            case '^', '$' -> {
                at++;
                yield "";
            }
            case '(' -> group();
            case '[' -> fitting(characterClass());
            case '\\' -> escape();
            default -> {
                at++;
                yield next == '.' ? "a" : String.valueOf(next);
            }
        };
    }

    private String group() {
        at++;
        if (pattern.startsWith("?:", at)) {
            at += 2;
        } else if (pattern.startsWith("?<", at) && Character.isLetter(pattern.charAt(at + 2))) {
            at = pattern.indexOf('>', at) + 1;
        }
        String text = alternatives();
        at++;
        return text;
    }

    private String characterClass() {
        int start = at;
        int depth = 0;
        do {
            char next = pattern.charAt(at);
            if (next == '\\') {
                at++;
            } else if (next == '[') {
                depth++;
            } else if (next == ']') {
                depth--;
            }
            at++;
        } while (depth > 0);
        return pattern.substring(start, at);
    }

    private String escape() {
        int start = at;
        char kind = pattern.charAt(at + 1);
        at += 2;
        if ((kind == 'p' || kind == 'P') && pattern.charAt(at) == '{') {
            at = pattern.indexOf('}', at) + 1;
        } else if (kind == 'u') {
            at += 4;
        } else if (kind == 'x') {
            at += 2;
        }
        return kind == 'b' || kind == 'B' ? "" : fitting(pattern.substring(start, at));
    }

    /// One character that a class matches.
    private static String fitting(String oneCharacter) {
        Pattern wanted = Pattern.compile(oneCharacter);
        return CHARACTERS
                .codePoints()
                .mapToObj(Character::toString)
                .filter(wanted.asMatchPredicate())
                .findFirst()
                .orElseThrow(() -> new IndexOutOfBoundsException(oneCharacter));
    }

    /// How often the atom before is needed; one is taken where none would do, so that texts are not empty.
    private int repetitions() {
        if (at >= pattern.length()) {
            return 1;
        }
        int count = switch (pattern.charAt(at)) {
            case '*', '+', '?' -> {
                at++;
                yield 1;
            }
            case '{' -> counted();
            default -> 1;
        };
        if (at < pattern.length() && (pattern.charAt(at) == '?' || pattern.charAt(at) == '+')) {
            at++;
        }
        return count;
    }

    private int counted() {
        int end = pattern.indexOf('}', at);
        String[] bounds = pattern.substring(at + 1, end).split(",", -1);
        at = end + 1;
        int least = bounds[0].isEmpty() ? 0 : Integer.parseInt(bounds[0]);
        boolean canBeOne = bounds.length > 1 && (bounds[1].isEmpty() || Integer.parseInt(bounds[1]) > 0);
        return least == 0 && canBeOne ? 1 : least;
    }
}
