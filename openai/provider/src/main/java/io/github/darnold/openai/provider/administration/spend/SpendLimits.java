package io.github.darnold.openai.provider.administration.spend;

import static io.github.darnold.openai.provider.shapes.Settings.OBJECT;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;

import io.github.darnold.terraform.plugin.schema.Shape;

/// What limits of the organization and of projects have in common.
final class SpendLimits {

    static final String REMOVED = "Without it, nothing stops requests however much they cost.";

    private static final Shape ENFORCEMENT =
            shape(computed("status", string(), "`inactive`, or `enforcing` while requests are refused."));

    static final Shape LIMIT = Amount.of(1, "Amount beyond which OpenAI refuses requests")
            .with(
                    changing("enforcement_status", string(), "`inactive`, or `enforcing` while requests are refused.")
                            .jsonName("enforcement.status"),
                    changing("enforcement", object(ENFORCEMENT), "The same as `enforcement_status`, as an object."),
                    OBJECT);

    private SpendLimits() {}
}
