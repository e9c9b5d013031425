package io.github.darnold.openai.provider.administration.spend;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Shape;

/// An amount of money in a time.
final class Amount {

    private static final String CENTS = ", in cents: 100000 are 1000 US dollars.";

    private static final Attribute<String> CURRENCY = optional(
                    "currency", string().oneOf("USD"), "Currency of the amount.")
            .defaultValue("USD");

    private static final Attribute<String> INTERVAL = optional(
                    "interval", string().oneOf("month"), "Time in which spending counts.")
            .defaultValue("month");

    static Shape of(int least, String what) {
        return shape(required("threshold_amount", int64().atLeast(least), what + CENTS), CURRENCY, INTERVAL);
    }

    private Amount() {}
}
