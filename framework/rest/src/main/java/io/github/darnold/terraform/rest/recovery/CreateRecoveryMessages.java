package io.github.darnold.terraform.rest.recovery;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.rest.definition.Recovery;
import io.github.darnold.terraform.rest.definition.ResourceDefinition;
import io.github.darnold.terraform.rest.exchange.ApiException;
import io.github.darnold.terraform.rest.exchange.FailureTexts;
import io.github.darnold.terraform.rest.journal.Leftover;
import io.github.darnold.terraform.rest.object.Labels;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// What users read of creates that an earlier process did not bring to their end.
final class CreateRecoveryMessages {

    static Diagnostic adopted(ResourceDefinition definition, Fields plan, String label, Leftover earlier) {
        return Diagnostic.warning(
                definition.typeName() + Labels.of(plan) + " already exists: " + label,
                "It was made with the same arguments by a run that began at " + time(earlier)
                        + " and ended before Terraform recorded it. It is this resource's object now, and nothing was"
                        + " made again.");
    }

    static Diagnostic equalToAnother(ResourceDefinition definition, Leftover earlier) {
        String which = earlier.label().isEmpty() ? "One" : earlier.label();
        return Diagnostic.warning(
                definition.typeName() + " " + which + " has the same arguments",
                "It was made at " + time(earlier) + ", and no state that Terraform showed since has it. That is as it"
                        + " should be if it is managed elsewhere, or by a resource that this command left out. If"
                        + " nothing manages it, "
                        + LostCreateMessages.howToKeep(definition) + ".");
    }

    static Failure unclear(ResourceDefinition definition, Fields plan, Leftover earlier) {
        return failure(
                definition,
                plan,
                earlier.label() + " was made with the same arguments at " + time(earlier)
                        + ", by a run that ended unexpectedly. Whether Terraform recorded it cannot be seen from here."
                        + " If \"terraform state list\" has no resource for it, "
                        + LostCreateMessages.howToKeep(definition)
                        + ". If it belongs to another resource, apply again: then another one is made.");
    }

    static Failure unreadable(ResourceDefinition definition, Fields plan, Leftover earlier, ApiException whileReading) {
        return failure(
                definition,
                plan,
                earlier.label() + " was made with the same arguments at " + time(earlier)
                        + ", by a run that ended unexpectedly, and looking at it failed: "
                        + FailureTexts.reason(whileReading)
                        + "\n\nApply again once it can be read: then it becomes this resource's object.");
    }

    static Failure several(ResourceDefinition definition, Fields plan, Leftover earlier, List<String> ids) {
        return failure(
                definition,
                plan,
                "A run that ended unexpectedly was about to create it at " + time(earlier)
                        + ". These were made since, with the same arguments, and one of them may be the object of this"
                        + " resource: "
                        + String.join(", ", ids) + ". Find out which one it is and "
                        + LostCreateMessages.howToKeep(definition)
                        + ". If it is none of them, apply again: then another one is"
                        + " made.");
    }

    static Failure cannotBeLookedUp(ResourceDefinition definition, Fields plan, Recovery how, Leftover earlier) {
        String reason = how instanceof Recovery.Never(var why) ? " " + why : "";
        return failure(
                definition,
                plan,
                "A run that ended unexpectedly was about to create it at " + time(earlier)
                        + ". Whether it did is not known, and it cannot be looked up." + reason
                        + " Apply again to make one in any case. If the other turns up, "
                        + LostCreateMessages.howToKeep(definition) + ".");
    }

    private static String time(Leftover earlier) {
        return earlier.begun().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static Failure failure(ResourceDefinition definition, Fields plan, String detail) {
        return Failure.of("Cannot create " + definition.typeName() + Labels.of(plan), detail);
    }

    private CreateRecoveryMessages() {}
}
