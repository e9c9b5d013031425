package io.github.darnold.terraform.testing.scenario.cli;

/// How a command ended and what it printed, standard output and error together.
///
/// @param output without colours
public record Outcome(int exitCode, String output) {

    private static final String ESCAPES = "\u001b\\[[0-9;]*m";
    private static final String FRAMES = "(?m)^[│╷╵ ]+";

    public Outcome {
        output = output.replaceAll(ESCAPES, "");
    }

    public boolean isSuccess() {
        return exitCode == 0;
    }

    /// What was printed, without frames and the way lines were broken.
    public String text() {
        return flat(output.replaceAll(FRAMES, ""));
    }

    /// The text with any white space as one space.
    public static String flat(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    public boolean warns() {
        return output.lines().anyMatch(line -> line.matches("[│╷ ]*Warning: .*"));
    }
}
