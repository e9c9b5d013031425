package io.github.darnold.terraform.testing.openapi;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The least and the most of something; null where there is none.
public record Bounds(@Nullable BigDecimal least, @Nullable BigDecimal most) {

    public static final Bounds NONE = new Bounds(null, null);

    public Bounds {
        least = least == null ? null : least.stripTrailingZeros();
        most = most == null ? null : most.stripTrailingZeros();
    }

    /// Of keywords of a schema: `minLength`, `maxLength`.
    static Bounds of(JsonNode schema, String least, String most) {
        return new Bounds(number(schema.path(least)), number(schema.path(most)));
    }

    private static @Nullable BigDecimal number(JsonNode value) {
        return value.isNumber() ? value.decimalValue() : null;
    }

    /// What is within both.
    Bounds and(Bounds other) {
        BigDecimal higher =
                least == null || (other.least != null && other.least.compareTo(least) > 0) ? other.least : least;
        BigDecimal lower = most == null || (other.most != null && other.most.compareTo(most) < 0) ? other.most : most;
        return new Bounds(higher, lower);
    }

    /// What is within one of them.
    Bounds or(Bounds other) {
        return new Bounds(
                least == null || other.least == null ? null : least.min(other.least),
                most == null || other.most == null ? null : most.max(other.most));
    }

    @Override
    public String toString() {
        return text(least) + ".." + text(most);
    }

    private static String text(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
