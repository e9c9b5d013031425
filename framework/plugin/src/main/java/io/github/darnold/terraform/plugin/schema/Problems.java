package io.github.darnold.terraform.plugin.schema;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.Path;

/// The wording of broken constraints.
final class Problems {

    static Diagnostic at(Path path, String what, String remedy) {
        return Diagnostic.error("Invalid value of " + path, path + " " + what + ". " + remedy)
                .at(path);
    }

    /// `1 to 5 things`, `at least 1 thing`, `at most 5 things`.
    static String range(long least, long most, String unit) {
        if (least > 0 && most == Long.MAX_VALUE) {
            return "at least " + counted(least, unit);
        }
        if (least <= 0) {
            return "at most " + counted(most, unit);
        }
        return least == most ? "exactly " + counted(least, unit) : least + " to " + counted(most, unit);
    }

    static String counted(long count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s");
    }

    private Problems() {}
}
