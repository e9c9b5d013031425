package io.github.darnold.terraform.plugin.definition;

import java.util.ArrayList;
import java.util.List;

/// All that is wrong with one definition, so that its author sees it at once.
final class Faults {

    private final String name;
    private final List<String> faults = new ArrayList<>();

    Faults(String name) {
        this.name = name;
    }

    void when(boolean isWrong, String fault) {
        if (isWrong) {
            faults.add(fault);
        }
    }

    /// @throws IllegalArgumentException when there are some
    void refuse() {
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(name + ":\n- " + String.join("\n- ", faults));
        }
    }
}
