package io.github.darnold.terraform.rest.handler;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.definition.EphemeralDefinition;
import io.github.darnold.terraform.rest.definition.EphemeralDefinition.Closing;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.exchange.ApiException;
import io.github.darnold.terraform.rest.exchange.ApiRequest;
import io.github.darnold.terraform.rest.exchange.Endpoint;
import io.github.darnold.terraform.rest.exchange.FailureTexts;
import io.github.darnold.terraform.rest.journal.Leftover;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;

/// What users read about ephemeral objects that were not closed when they should have been.
final class EphemeralTexts {

    static Diagnostic stillOpen(
            EphemeralDefinition definition, Closing closing, Api api, ObjectValue key, Failure why) {
        ApiRequest request = closing.call().request(key);
        Endpoint endpoint = api.endpoints().of(request.path());
        String again = api.journal().isOpen(definition.typeName(), key)
                ? " The next command of Terraform in this folder that opens a " + definition.typeName()
                        + " tries again. To do it yourself, send "
                : " To remove it, send ";
        return Diagnostic.warning(
                definition.typeName() + " " + label(key) + " could not be closed, and still exists",
                reason(why) + again + request.method() + " " + endpoint.base() + request.path()
                        + " with the credential that is set by " + endpoint.credential() + ".");
    }

    static Diagnostic closedLater(EphemeralDefinition definition, Leftover left) {
        return Diagnostic.warning(
                definition.typeName() + " " + left.label() + " of an earlier run was closed",
                "It was opened at " + time(left) + " by a run that was killed before it could close it.");
    }

    static Diagnostic perhapsOpen(EphemeralDefinition definition, Leftover left) {
        return Diagnostic.warning(
                "A " + definition.typeName() + " of an earlier run may still exist",
                "That run was killed while it opened one, at " + time(left)
                        + ". Whether it was made is not known. Look for one that was made then, and delete it if nobody"
                        + " needs it.");
    }

    private static String reason(Failure why) {
        return why instanceof ApiException e
                ? FailureTexts.reason(e) + "."
                : why.diagnostics().getFirst().summary() + ".";
    }

    private static String label(ObjectValue key) {
        return key.members().values().stream().map(EphemeralTexts::plain).collect(Collectors.joining("/"));
    }

    private static String plain(Value value) {
        return value instanceof StringValue(var text) ? text : value.toString();
    }

    private static String time(Leftover left) {
        return left.begun().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private EphemeralTexts() {}
}
