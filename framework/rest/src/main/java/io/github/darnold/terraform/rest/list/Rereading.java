package io.github.darnold.terraform.rest.list;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.ResourceDefinition;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.exchange.ApiException;
import io.github.darnold.terraform.rest.exchange.FailureTexts;
import io.github.darnold.terraform.rest.json.JsonMembers;
import io.github.darnold.terraform.rest.object.Labels;
import java.util.List;
import java.util.Set;

/// Looks at an object again where the answer to a write told nothing of it: nothing at all, or only how it is named.
/// APIs leave out fields that they declare, so an answer that tells something is taken as it is.
public final class Rereading {

    private static final String ID = "id";

    private final ResourceDefinition definition;
    private final Reading reading;

    public Rereading(ResourceDefinition definition, Reading reading) {
        this.definition = definition;
        this.reading = reading;
    }

    /// What is known of the object: the answer, or what a look at it tells.
    ///
    /// @param plan what is unknown in it should be told
    /// @param object what names the object
    public ObjectValue orAgain(Api api, Fields plan, Fields object, ObjectValue answer, Call call) {
        if (!isSilent(plan, answer) || !definition.reads().exists().test(object)) {
            return answer;
        }
        try {
            return reading.afresh(api, object, call).orElse(answer);
        } catch (ApiException e) {
            call.warn(Diagnostic.warning(
                    definition.typeName() + Labels.of(object) + " could not be read again",
                    FailureTexts.reason(e) + "\n\nWhat the API made of it is missing in the state until the next"
                            + " refresh."));
            return answer;
        }
    }

    /// Whether the answer tells nothing of what the plan leaves open.
    public boolean isSilent(Fields plan, ObjectValue answer) {
        ApiCall read = definition.reads().call();
        if (read == null) {
            return false;
        }
        Set<String> naming = read.variables();
        List<Attribute<?>> open = definition.shape().attributes().stream()
                .filter(attribute -> attribute.json().isReceived()
                        && !plan.value(attribute).isWhollyKnown()
                        && !naming.contains(attribute.name())
                        && !attribute.name().equals(ID))
                .toList();
        return !open.isEmpty()
                && open.stream()
                        .noneMatch(attribute ->
                                JsonMembers.has(answer, attribute.json().receivedAs()));
    }
}
