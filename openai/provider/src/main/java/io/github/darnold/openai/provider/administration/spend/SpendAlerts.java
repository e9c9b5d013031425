package io.github.darnold.openai.provider.administration.spend;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.definition.Recovery;

/// What alerts of the organization and of projects have in common.
final class SpendAlerts {

    static final String ALERT_ID = "alert_id";

    private static final Attribute<String> ID = computed("id", string(), "Identifier of the alert, `alert_...`.");

    private static final Shape AMOUNT = Amount.of(0, "Amount at which they are told");

    static final Shape READ = AMOUNT.with(ID).with(Channel.READ.attributes().toArray(Attribute<?>[]::new));

    static final Shape MANAGED = Channel.in(
            AMOUNT.with(ID, computed(ALERT_ID, string(), "The same as `id`.").jsonName("id")));

    /// No answer tells when an alert was made, and several may be equal.
    static final Recovery RECOVERY = Recovery.inItsList().undated();

    private SpendAlerts() {}
}
