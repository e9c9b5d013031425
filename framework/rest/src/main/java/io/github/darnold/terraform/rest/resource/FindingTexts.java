package io.github.darnold.terraform.rest.resource;

import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.rest.definition.Import;
import io.github.darnold.terraform.rest.definition.ResourceDefinition;
import io.github.darnold.terraform.rest.exchange.ApiException;
import java.util.List;

/// What users read when a create got no usable answer and nobody can tell what it made.
final class FindingTexts {

    static Failure never(ResourceDefinition definition, Fields plan, ApiException doubt, String reason) {
        return failure(
                definition,
                plan,
                FailureTexts.reason(doubt) + "\n\nWhether " + doubt.request()
                        + " was carried out is not known, and it cannot be looked up. " + reason
                        + " Applying again makes another object. If this one turns up, " + howToKeep(definition) + ".");
    }

    static Failure several(ResourceDefinition definition, Fields plan, ApiException doubt, List<String> ids) {
        return failure(
                definition,
                plan,
                FailureTexts.reason(doubt)
                        + "\n\nThese were made since, with the same arguments, and one of them may be the "
                        + "object of this resource: " + String.join(", ", ids) + ". Find out which one it is and "
                        + howToKeep(definition) + "; or delete those that nobody needs and apply again.");
    }

    static Failure lookingFailed(
            ResourceDefinition definition, Fields plan, ApiException doubt, ApiException whileLooking) {
        return failure(
                definition,
                plan,
                FailureTexts.reason(doubt) + "\n\nWhether " + doubt.request()
                        + " was carried out is not known, and looking for what it made failed too: "
                        + FailureTexts.reason(whileLooking) + "\n\nLook before you apply again: if it made an object, "
                        + howToKeep(definition) + ", or it will exist twice.");
    }

    static String howToKeep(ResourceDefinition definition) {
        Import imports = definition.imports();
        return imports == null
                ? "delete it"
                : "run \"terraform import\" with this resource's address and "
                        + imports.template().text().replace("{", "<").replace("}", ">");
    }

    private static Failure failure(ResourceDefinition definition, Fields plan, String detail) {
        return Failure.of("Cannot create " + definition.typeName() + Labels.of(plan), detail);
    }

    private FindingTexts() {}
}
