package io.github.darnold.openai.benchmark.statistic;

/// Something that is measured.
///
/// @param name such as `startup/schema`; budgets refer to it
/// @param unit of its samples, such as `ms`
public record Figure(String name, String unit) {

    @Override
    public String toString() {
        return name + " " + unit;
    }
}
