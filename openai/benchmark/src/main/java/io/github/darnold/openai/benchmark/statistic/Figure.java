package io.github.darnold.openai.benchmark.statistic;

/// Something that is measured.
///
/// @param name such as `startup/schema`; budgets refer to it
/// @param unit of its samples, such as `ms`
public record Figure(String name, String unit) {

    /// How many requests were made to the API in the same time.
    public Figure requests() {
        return new Figure(name + "/requests", "");
    }

    @Override
    public String toString() {
        return name + " " + unit;
    }
}
