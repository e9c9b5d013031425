package io.github.darnold.terraform.rest.recovery;

import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.rest.definition.Import;
import io.github.darnold.terraform.rest.definition.ResourceDefinition;
import io.github.darnold.terraform.rest.exchange.ApiException;
import io.github.darnold.terraform.rest.exchange.FailureTexts;
import io.github.darnold.terraform.rest.object.Labels;
import java.util.List;

/// What users read when a create got no usable answer and nobody can tell what it made.
public final class LostCreateMessages {

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

    /// @param isRecorded whether the next apply will look again
    static Failure lookingFailed(
            ResourceDefinition definition,
            Fields plan,
            ApiException doubt,
            ApiException whileLooking,
            boolean isRecorded) {
        return failure(
                definition,
                plan,
                FailureTexts.reason(doubt) + "\n\nWhether " + doubt.request()
                        + " was carried out is not known, and looking for what it made failed too: "
                        + FailureTexts.reason(whileLooking) + "\n\n" + whatNext(definition, isRecorded));
    }

    /// @param isRecorded whether the next apply will look again
    static Failure notYetFound(ResourceDefinition definition, Fields plan, ApiException doubt, boolean isRecorded) {
        return failure(
                definition,
                plan,
                FailureTexts.reason(doubt) + "\n\nWhether " + doubt.request()
                        + " was carried out is not known: nothing shows yet that it made, and there was no time to wait"
                        + " for it.\n\n" + whatNext(definition, isRecorded));
    }

    private static String whatNext(ResourceDefinition definition, boolean isRecorded) {
        return isRecorded
                ? "Apply again: then it is looked for once more, and made only if there is none."
                : "Look before you apply again: if it made an object, " + howToKeep(definition)
                        + ", or it will exist twice.";
    }

    /// The object is there, but not all that the API says of it can be understood.
    public static Failure misfit(ResourceDefinition definition, Fields plan, String id, String problem) {
        return failure(
                definition,
                plan,
                (id.isEmpty() ? "It was made" : "It was made, as " + id)
                        + ", but the API's answer does not fit what this provider knows of the object: " + problem
                        + ". A newer version of the provider may know more.\n\nThe state keeps it without what does"
                        + " not fit, as tainted: the next apply replaces it. To keep it as it is, run \"terraform"
                        + " untaint\" with this resource's address.");
    }

    static String howToKeep(ResourceDefinition definition) {
        Import imports = definition.imports().by();
        return imports == null
                ? "delete it"
                : "run \"terraform import\" with this resource's address and "
                        + imports.template().text().replace("{", "<").replace("}", ">");
    }

    private static Failure failure(ResourceDefinition definition, Fields plan, String detail) {
        return Failure.of("Cannot create " + definition.typeName() + Labels.of(plan), detail);
    }

    private LostCreateMessages() {}
}
