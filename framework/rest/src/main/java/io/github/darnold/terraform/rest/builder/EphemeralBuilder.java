package io.github.darnold.terraform.rest.builder;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.EphemeralDefinition;
import io.github.darnold.terraform.rest.definition.EphemeralDefinition.Closing;
import io.github.darnold.terraform.rest.definition.EphemeralDefinition.Renewal;
import io.github.darnold.terraform.rest.definition.Hooks;
import io.github.darnold.terraform.rest.definition.ListedBy;
import io.github.darnold.terraform.rest.definition.Recovery;
import io.github.darnold.terraform.rest.definition.ResourceDefinition;
import io.github.darnold.terraform.rest.handler.RestEphemeral;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Collects what a definition says about an ephemeral resource. What is configured goes into the body of the call that
/// opens it, what the answer tells are its results. Mutable; ends with [#build].
///
/// ```java
/// ephemeralResource("openai_admin_api_key", KEY)
///         .describedAs("Makes an admin key for the time of one command of Terraform.")
///         .open(post("/organization/admin_api_keys"))
///         .close(delete("/organization/admin_api_keys/{id}"))
///         .listedBy(get("/organization/admin_api_keys").paged(AFTER_LAST_ID, 100))
///         .build();
/// ```
public final class EphemeralBuilder {

    private final String typeName;
    private final Shape shape;
    private String description = "";
    private @Nullable ApiCall open;
    private UnaryOperator<Fields> openingWith = UnaryOperator.identity();
    private @Nullable Renewal renewal;
    private @Nullable ApiCall close;
    private Predicate<Fields> isWanted = _ -> true;
    private @Nullable ApiCall list;
    private @Nullable Recovery recoveredBy;
    private final List<Hooks.Completing> completing = new ArrayList<>();

    public EphemeralBuilder(String typeName, Shape shape) {
        this.typeName = typeName;
        this.shape = shape;
    }

    /// What users read about it, in Markdown.
    public EphemeralBuilder describedAs(String text) {
        description = text;
        return this;
    }

    /// The call that opens it: one that makes something, or one that only reads.
    public EphemeralBuilder open(ApiCall call) {
        open = call;
        return this;
    }

    /// What opening sends in place of what is configured: where an argument that nobody configured needs a value of the
    /// moment. Its results tell that value, so the argument is computed too.
    public EphemeralBuilder openingWith(UnaryOperator<Fields> filled) {
        openingWith = filled;
        return this;
    }

    /// The call that keeps it valid.
    ///
    /// @param until the attribute that says until when it is valid, in Unix seconds; the call answers with a
    ///     new one
    /// @param early how long before that the call is made
    public EphemeralBuilder renew(ApiCall call, Attribute<Long> until, Duration early) {
        renewal = new Renewal(call, until, early);
        return this;
    }

    /// The call that ends it; its path names arguments and results. Without one it ends by itself, and so an answer
    /// that is lost is no loss.
    public EphemeralBuilder close(ApiCall call) {
        close = call;
        return this;
    }

    /// It is closed only where configuration and results say so.
    public EphemeralBuilder closingOnly(Predicate<Fields> wanted) {
        isWanted = wanted;
        return this;
    }

    /// The call that lists what is open. What was opened by a request whose answer got lost is found there, and closed.
    public EphemeralBuilder listedBy(ApiCall call) {
        list = call;
        return this;
    }

    /// How one is found whose answer got lost, where that is not by its list alone.
    public EphemeralBuilder recoveredBy(Recovery how) {
        recoveredBy = how;
        return this;
    }

    public EphemeralBuilder completing(Hooks.Completing hook) {
        completing.add(hook);
        return this;
    }

    /// The ephemeral resource.
    ///
    /// @throws IllegalArgumentException naming all faults of the definition at once
    public RestEphemeral build() {
        var faults = new Faults(typeName);
        faults.unless(!description.isBlank(), "it has no description");
        faults.variables(open, shape::has);
        faults.saved(open, shape);
        faults.variables(list, shape::has);
        faults.paging(list);
        remembered(close, "closes it", faults);
        checkRenewal(faults);
        checkFoundAgain(faults);
        faults.addAll(ShapeCheck.faults(shape));
        ApiCall opens = faults.refuseWithout(open, "no call opens it");
        Closing closing = closing();
        var definition = new EphemeralDefinition(
                typeName, Schema.of(shape, description), opens, openingWith, renewal, closing, completing);
        return new RestEphemeral(definition, closing == null ? null : lookedFor(opens, closing));
    }

    /// The same as a resource that nobody reads, for looking for what a lost answer was about.
    private ResourceDefinition lookedFor(ApiCall opens, Closing closing) {
        ApiCall named = ApiCall.get(closing.call().path().text());
        for (ApiCall.Parameter parameter : closing.call().query()) {
            named = named.query(parameter.name(), parameter.value().text());
        }
        ResourceBuilder builder = new ResourceBuilder(typeName, shape)
                .create(opens)
                .read(named)
                .recoveredBy(closing.recoveredBy())
                .delete(closing.call());
        if (closing.listed() != null) {
            builder.listedBy(closing.listed().list());
        }
        return builder.unchecked();
    }

    private @Nullable Closing closing() {
        if (close == null) {
            return null;
        }
        Recovery usual = Recovery.inItsList().discardedWhen(_ -> true);
        return new Closing(
                close,
                isWanted,
                list == null ? null : new ListedBy(list, true),
                recoveredBy == null ? usual : recoveredBy);
    }

    /// What a later call needs is kept where secrets must not be: in private state, and in the journal.
    private void remembered(@Nullable ApiCall call, String does, Faults faults) {
        faults.variables(call, shape::has);
        if (call != null) {
            shape.attributes().stream()
                    .filter(each -> call.variables().contains(each.name()))
                    .forEach(each -> faults.unless(
                            !each.isSensitive() && !each.isWriteOnly(),
                            "the call that " + does + " names {" + each.name()
                                    + "}, which is a secret, and would be written down"));
        }
    }

    private void checkRenewal(Faults faults) {
        if (renewal != null) {
            remembered(renewal.call(), "renews it", faults);
            String until = renewal.until().name();
            faults.unless(shape.has(until), "it is renewed by " + until + ", which is no attribute");
        }
    }

    private void checkFoundAgain(Faults faults) {
        faults.unless(
                close == null || list != null || recoveredBy != null,
                "it does not say how it is found when the answer to opening it is lost: listedBy, recoveredBy");
        faults.unless(
                !(recoveredBy instanceof Recovery.InList) || list != null, "it is found in a list that nothing names");
        faults.unless(
                !(recoveredBy instanceof Recovery.ByReading), "it is found by reading, but nothing ephemeral is read");
        faults.unless(
                close != null || (list == null && recoveredBy == null), "it is found again, but no call closes it");
    }
}
