package io.github.darnold.openai.emulator.schema;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A number between two bounds.
///
/// @param aboveMin whether the lower bound itself is excluded
public record NumberShape(
        boolean integer,
        @Nullable BigDecimal min,
        boolean aboveMin,
        @Nullable BigDecimal max) implements Shape {

    @Override
    public boolean accepts(JsonNode value) {
        return integer ? value.isIntegralNumber() : value.isNumber();
    }

    @Override
    public String expected() {
        return integer ? "an integer" : "a decimal";
    }

    @Override
    public void checkValue(String path, JsonNode value) {
        String kind = integer ? "integer" : "decimal";
        BigDecimal number = value.decimalValue();
        if (min != null && (aboveMin ? number.compareTo(min) <= 0 : number.compareTo(min) < 0)) {
            throw Complaint.tooSmall(path, kind, (aboveMin ? "> " : ">= ") + min.toPlainString(), value);
        }
        if (max != null && number.compareTo(max) > 0) {
            throw Complaint.tooBig(path, kind, "<= " + max.toPlainString(), value);
        }
    }
}
