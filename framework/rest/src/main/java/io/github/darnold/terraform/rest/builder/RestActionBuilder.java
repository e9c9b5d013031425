package io.github.darnold.terraform.rest.builder;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.duration;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.local;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.definition.ActionDefinition;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.Operation;
import io.github.darnold.terraform.rest.definition.Wait;
import io.github.darnold.terraform.rest.handler.RestAction;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Collects what a definition says about an action. What is configured goes into the call's body, but for what stands
/// in paths or is local. Mutable; ends with [#build].
///
/// ```java
/// restAction("openai_run_cancel", shape(THREAD_ID, RUN_ID))
///         .describedAs("Cancels a run.")
///         .invoke(post("/threads/{thread_id}/runs/{run_id}/cancel"))
///         .waiting(get("/threads/{thread_id}/runs/{run_id}"), until(STATUS).reaches("cancelled"))
///         .build();
/// ```
public final class RestActionBuilder {

    private final String typeName;
    private final Shape shape;
    private String description = "";
    private Duration limit = Operation.UPDATE.usual();
    private @Nullable ApiCall invoke;
    private @Nullable ApiCall read;
    private @Nullable Wait wait;
    private Set<String> alreadyRequestedIn = Set.of();
    private List<Attribute<?>> shown = List.of();
    private boolean missingIsDone;

    public RestActionBuilder(String typeName, Shape shape) {
        this.typeName = typeName;
        this.shape = shape;
    }

    /// What users read about the action, in Markdown.
    public RestActionBuilder describedAs(String text) {
        description = text;
        return this;
    }

    /// The call that does it.
    public RestActionBuilder invoke(ApiCall what) {
        invoke = what;
        return this;
    }

    /// It ends later: reading the object tells when. Users choose whether to `wait`, and for how long. That the API
    /// refuses the call is no failure where the object has come to an end already; so the call can be sent again
    /// when its answer got lost.
    public RestActionBuilder waiting(ApiCall reading, Wait until) {
        read = reading;
        wait = until;
        return this;
    }

    /// In these states it was asked for before: the API refuses another call, and there is nothing but to wait.
    public RestActionBuilder alreadyRequestedIn(String... states) {
        alreadyRequestedIn = Set.of(states);
        return this;
    }

    /// Users see these fields of the call's answer.
    public RestActionBuilder showing(Attribute<?>... fields) {
        shown = List.of(fields);
        return this;
    }

    /// What the API does not know any longer needs no call: 404 is success.
    public RestActionBuilder doneWhenMissing() {
        missingIsDone = true;
        return this;
    }

    /// How long it may take where users set no `timeout`.
    public RestActionBuilder within(Duration duration) {
        limit = duration;
        return this;
    }

    /// The action.
    ///
    /// @throws IllegalArgumentException naming all faults of the definition at once
    public RestAction build() {
        var faults = new Faults(typeName);
        faults.unless(!description.isBlank(), "it has no description");
        faults.variables(invoke, shape::has);
        faults.variables(read, shape::has);
        faults.saved(invoke, shape);
        faults.unless(wait == null || shown.isEmpty(), "it shows what the wait shows: until(...).showing");
        faults.unless(wait == null || !missingIsDone, "it waits for what may be missing");
        faults.unless(wait == null || wait.sight().lag().isZero(), "it waits for what appears, which only creates do");
        faults.addAll(ShapeCheck.faults(shape));
        ApiCall does = faults.refuseWithout(invoke, "it has no call");
        ActionDefinition.Watch watch =
                read == null || wait == null ? null : new ActionDefinition.Watch(read, wait, alreadyRequestedIn);
        return new RestAction(new ActionDefinition(
                typeName,
                Schema.of(watch == null ? shape : waitable(), description),
                does,
                watch,
                shown,
                missingIsDone,
                limit));
    }

    private Shape waitable() {
        return shape.with(
                RestAction.WAIT,
                local(
                        RestAction.TIMEOUT,
                        duration("1s", "720h"),
                        "Longest time to wait, such as `90s` or `1h30m`. Default: `" + limit.toMinutes() + "m`."));
    }
}
