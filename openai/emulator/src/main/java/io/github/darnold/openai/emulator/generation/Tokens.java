package io.github.darnold.openai.emulator.generation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An estimate of tokens by words and punctuation. Real tokenizers count differently.
public final class Tokens {

    private static final Pattern TOKEN = Pattern.compile("\\s*(?:[\\p{L}\\p{N}]{1,8}|[^\\s\\p{L}\\p{N}])|\\s+$");

    private Tokens() {}

    public static int count(String text) {
        return split(text).size();
    }

    /// Pieces that give the text when joined.
    public static List<String> split(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }
}
