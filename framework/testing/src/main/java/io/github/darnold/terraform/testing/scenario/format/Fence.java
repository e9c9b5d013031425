package io.github.darnold.terraform.testing.scenario.format;

import java.util.List;

/// A fenced block.
///
/// @param place of the line that opens it
/// @param language the first word after the fence, which highlights it
/// @param role the other words: what the block is to the scenario
record Fence(Place place, String language, String role, List<String> lines) {

    /// Where a line of it stands, counted from 0.
    Place at(int index) {
        return place.plus(index + 1);
    }

    String text() {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }
}
