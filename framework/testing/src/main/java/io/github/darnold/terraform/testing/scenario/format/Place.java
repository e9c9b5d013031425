package io.github.darnold.terraform.testing.scenario.format;

/// A line of a file, as editors and terminals link it.
///
/// @param line counted from 1
public record Place(String file, int line) {

    Place plus(int lines) {
        return new Place(file, line + lines);
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
