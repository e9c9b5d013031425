package io.github.darnold.terraform.rest.definition;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Schema;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// All that is said of an ephemeral resource.
///
/// @param open makes or reads it
/// @param openingWith what is sent in place of what is configured
/// @param renewal how it is kept valid; null when it lasts as long as it lasts
/// @param closing how it is ended; null when it ends by itself
public record EphemeralDefinition(
        String typeName,
        Schema schema,
        ApiCall open,
        UnaryOperator<Fields> openingWith,
        @Nullable Renewal renewal,
        @Nullable Closing closing,
        List<Hooks.Completing> completing)
        implements Definition {

    /// How it is kept valid.
    ///
    /// @param until the attribute that says until when it is valid, in Unix seconds
    /// @param early how long before that it is renewed
    public record Renewal(ApiCall call, Attribute<Long> until, Duration early) {}

    /// How it is ended.
    ///
    /// @param isWanted for which configuration and results it is ended at all
    /// @param listed where those that are open are listed; null when nowhere
    /// @param recoveredBy what happens to one whose answer was lost
    public record Closing(
            ApiCall call,
            Predicate<Fields> isWanted,
            @Nullable ListedBy listed,
            Recovery recoveredBy) {}

    public EphemeralDefinition {
        completing = List.copyOf(completing);
    }

    @Override
    public List<DefinedCall> calls() {
        List<Attribute<?>> attributes = shape().attributes();
        List<DefinedCall> calls = new ArrayList<>();
        calls.add(DefinedCall.of(open).creating(attributes).receiving(attributes));
        if (renewal != null) {
            calls.add(DefinedCall.of(renewal.call()).receivingOnly(List.of(renewal.until())));
        }
        if (closing != null) {
            calls.add(DefinedCall.of(closing.call()));
            if (closing.listed() != null) {
                calls.add(DefinedCall.of(closing.listed().list()).receivingOnly(results(closing.call())));
            }
        }
        return List.copyOf(calls);
    }

    /// What tells one from others: of the attributes that the call needs, those that the API gives.
    private List<Attribute<?>> results(ApiCall call) {
        return shape().attributes().stream()
                .filter(each -> !each.isConfigurable() && call.variables().contains(each.name()))
                .toList();
    }
}
