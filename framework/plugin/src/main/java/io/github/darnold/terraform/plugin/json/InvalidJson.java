package io.github.darnold.terraform.plugin.json;

/// A text that was to be JSON is not.
public final class InvalidJson extends RuntimeException {

    private final int line;
    private final int column;

    public InvalidJson(String message) {
        this(message, 0, 0);
    }

    /// A fault whose place is known.
    ///
    /// @param line from 1; 0 where it is not known
    /// @param column from 1; 0 where it is not known
    public InvalidJson(String message, int line, int column) {
        super(message);
        this.line = line;
        this.column = column;
    }

    /// The line of the fault, from 1; 0 where it is not known.
    public int line() {
        return line;
    }

    /// The column of the fault, from 1; 0 where it is not known.
    public int column() {
        return column;
    }
}
