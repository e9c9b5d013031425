package io.github.darnold.terraform.rest.builder;

import io.github.darnold.terraform.plugin.provider.StateMover;
import io.github.darnold.terraform.plugin.provider.StateUpgrader;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Identity;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.ChunkedUpload;
import io.github.darnold.terraform.rest.definition.DestroyStep;
import io.github.darnold.terraform.rest.definition.Destroys;
import io.github.darnold.terraform.rest.definition.Hooks;
import io.github.darnold.terraform.rest.definition.Import;
import io.github.darnold.terraform.rest.definition.Limits;
import io.github.darnold.terraform.rest.definition.ListedBy;
import io.github.darnold.terraform.rest.definition.LocalUpload;
import io.github.darnold.terraform.rest.definition.Members;
import io.github.darnold.terraform.rest.definition.Operation;
import io.github.darnold.terraform.rest.definition.OwnUpdate;
import io.github.darnold.terraform.rest.definition.Recovery;
import io.github.darnold.terraform.rest.definition.ResourceDefinition;
import io.github.darnold.terraform.rest.definition.UpdateStep;
import io.github.darnold.terraform.rest.definition.Wait;
import io.github.darnold.terraform.rest.exchange.Method;
import io.github.darnold.terraform.rest.handler.RestResource;
import io.github.darnold.terraform.rest.object.Aliases;
import io.github.darnold.terraform.rest.upload.LocalFiles;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Collects what a definition says about a resource. Mutable; ends with [#build].
public final class ResourceBuilder {

    public final ResourceParts said;

    public ResourceBuilder(String typeName, Shape shape) {
        said = new ResourceParts(typeName, shape);
    }

    /// What users read about the resource, in Markdown.
    public ResourceBuilder describedAs(String text) {
        said.description = text;
        return this;
    }

    /// Users are warned with this message, which says what to use instead.
    public ResourceBuilder deprecated(String message) {
        said.deprecation = message;
        return this;
    }

    /// The call that makes the object.
    public ResourceBuilder create(ApiCall call) {
        said.create = call;
        return this;
    }

    /// The API makes the object by itself: creating finds it by the read call and brings it to what is configured.
    public ResourceBuilder adopting() {
        said.adopts = true;
        return this;
    }

    /// As [#adopting]; what the object was before is remembered in this attribute, for [#restoringOnDestroy].
    public ResourceBuilder adopting(Attribute<String> before) {
        said.original = before;
        return adopting();
    }

    /// As [#adopting]: where the read call cannot name the object by what is configured, this list picks it.
    public ResourceBuilder adoptedBy(ApiCall list) {
        said.adoptedBy = list;
        return adopting();
    }

    /// A create that the API refuses takes the object that is there already, if there is one, and brings it to what is
    /// planned. It is found by the read call, or picked from the list that [#listedBy] names.
    public ResourceBuilder idempotent() {
        said.isIdempotent = true;
        return this;
    }

    /// What every new object costs; a plan to replace it warns of that.
    public ResourceBuilder replaceWarning(String text) {
        said.costs = text;
        return this;
    }

    /// The call that makes the object where this argument is set.
    public ResourceBuilder createWhenSet(Optional<?> argument, ApiCall call) {
        said.createWhenSet.put(argument.name(), call);
        return this;
    }

    /// The object is made by a form with files.
    public ResourceBuilder uploading(Hooks.Uploading files) {
        said.uploads.add(files);
        return this;
    }

    /// Where these local files are configured, the object is made by a form that carries them, and otherwise by JSON.
    /// Other bytes, where their hash is planned, need another object or an update, which then is a form as well.
    public ResourceBuilder uploading(LocalUpload upload) {
        said.localUploads.add(upload);
        var files = new LocalFiles(upload);
        planning(files);
        return uploading((Hooks.Uploading) files);
    }

    /// A file that is too large for the form goes in parts.
    public ResourceBuilder inParts(ChunkedUpload how) {
        said.inParts = how;
        return this;
    }

    public ResourceBuilder read(ApiCall call) {
        said.read = call;
        return this;
    }

    /// The call that lists such objects, each as completely as the read call answers it: many are refreshed by it. The
    /// element whose `id` is the object's is meant, unless the call picks another.
    public ResourceBuilder listedBy(ApiCall list) {
        return listed(list, true);
    }

    /// As [#listedBy], where the list tells less of an object than the read call: it is only for finding objects.
    public ResourceBuilder listedBrieflyBy(ApiCall list) {
        return listed(list, false);
    }

    private ResourceBuilder listed(ApiCall list, boolean isComplete) {
        said.listed = new ListedBy(list, isComplete);
        return this;
    }

    /// How an object is found whose create got no usable answer. Without a word, it is found in the list that
    /// [#listedBy] names.
    public ResourceBuilder recoveredBy(Recovery how) {
        said.recoveredBy = how;
        return this;
    }

    /// An object whose create got no usable answer cannot be found: users are told this reason, and to look for it.
    public ResourceBuilder notRecoverable(String reason) {
        return recoveredBy(new Recovery.Never(reason));
    }

    /// The call that changes the object in place: one by PATCH sends what changes, one by PUT all, and one by
    /// POST what is configured, unless it is [sending changes][ApiCall#sendingChanges] alone.
    public ResourceBuilder update(ApiCall call) {
        said.update = call;
        return this;
    }

    /// A change of this attribute takes these calls, and not the update call. Those that delete name what was before;
    /// the others send it, perhaps under another name: `ROLE.sentAs("role_id")`. What no call can say is code.
    public ResourceBuilder updatedBy(Attribute<?> attribute, UpdateStep... steps) {
        said.ownUpdates.add(new OwnUpdate(attribute, List.of(steps)));
        return this;
    }

    /// An attribute whose members are attached and detached one by one, beside those that others attach.
    public ResourceBuilder memberSet(Members how) {
        said.memberSets.add(how);
        return this;
    }

    /// Reads the parent with which the object is gone: the API then refuses to read or delete it.
    public ResourceBuilder goneWithParent(ApiCall call) {
        said.parent = call;
        return this;
    }

    /// Destroying is this call.
    public ResourceBuilder delete(ApiCall call) {
        return onDestroy(call.method() == Method.DELETE ? "delete" : "call", "", call);
    }

    /// Destroying only drops the object from the state, for this reason.
    public ResourceBuilder forget(String reason) {
        return onDestroy("forget", reason);
    }

    /// One meaning of destroying, which users choose by `on_destroy`; the first one is the default. Its steps are
    /// calls, also conditional ones (`ifSet`), and `cancelling`; without any, the object only leaves the state.
    public ResourceBuilder onDestroy(String name, String meaning, DestroyStep... steps) {
        said.destroy.add(new Destroys.Option(name, meaning, List.of(steps)));
        return this;
    }

    /// One meaning of destroying, as code.
    public ResourceBuilder onDestroy(String name, String meaning, Hooks.Destroying action) {
        said.destroy.add(new Destroys.Option(name, meaning, List.of(action)));
        return this;
    }

    /// What users should know before they destroy or replace an object, unless it is only forgotten.
    public ResourceBuilder warnsOnDestroy(String text) {
        said.destroyWarning = text;
        return this;
    }

    /// Has a say in plans to destroy or replace an object, unless it is only forgotten.
    public ResourceBuilder planningDestroy(Hooks.PlanningDestroy hook) {
        said.planningDestroy.add(hook);
        return this;
    }

    /// One meaning of destroying an adopted object: it becomes again what it was before.
    public ResourceBuilder restoringOnDestroy(String name, String meaning) {
        return onDestroy(name, meaning, new DestroyStep.Restore());
    }

    /// Destroying is refused while this argument is true.
    public ResourceBuilder protectedBy(Optional<Boolean> argument) {
        said.protection = argument;
        return this;
    }

    /// An object that is gone stays in the state as long as this says so.
    public ResourceBuilder keptWhenGone(Hooks.Keeping condition) {
        said.keepWhenGone = condition;
        return this;
    }

    /// Another name of an argument, as another provider spells it: one of both is configured.
    public ResourceBuilder alsoSpelled(Attribute<?> argument, String other) {
        said.aliases.add(Aliases.of(argument, other));
        return this;
    }

    /// The API keeps the object only where its state says so; otherwise there is nothing to read, update or delete.
    public ResourceBuilder existsWhen(Predicate<Fields> condition) {
        said.exists = condition;
        return this;
    }

    /// The API keeps nothing: the answer to the create call is all there is, and destroying drops it from the state.
    public ResourceBuilder notStored() {
        said.recoveredBy = new Recovery.NothingRemains();
        return existsWhen(_ -> false).forget("The API keeps nothing that could be deleted.");
    }

    /// How users name an object to import: `{project_id}/{id}`.
    public ResourceBuilder importedBy(String template) {
        return importedBy(Import.by(template));
    }

    public ResourceBuilder importedBy(Import how) {
        said.imports = how;
        return this;
    }

    /// What tells objects apart, where that is not what the import id or else the read call names.
    public ResourceBuilder identifiedBy(Identity how) {
        said.identity = how;
        return this;
    }

    /// A create goes on reading until the object is ready.
    public ResourceBuilder waiting(Wait until) {
        said.wait = until;
        return this;
    }

    /// A time limit that users can set in a `timeouts` block.
    public ResourceBuilder timeout(Operation operation, Duration limit) {
        said.limits.put(operation, limit);
        return this;
    }

    /// An argument that limits the time of a create, beside the `timeouts` block.
    public <T> ResourceBuilder timeoutBy(Optional<T> argument, Function<T, Duration> duration) {
        said.ownLimits.add(new Limits.Own(
                argument.name(),
                object -> java.util.Optional.ofNullable(object.get(argument)).map(duration)));
        return this;
    }

    public ResourceBuilder planning(Hooks.Planning hook) {
        said.planning.add(hook);
        return this;
    }

    /// What a create sends in place of what is planned: where the API demands an argument that nobody configured.
    public ResourceBuilder creatingWith(UnaryOperator<Fields> filled) {
        said.creatingWith = filled;
        return this;
    }

    public ResourceBuilder preparing(Hooks.Preparing hook) {
        said.preparing.add(hook);
        return this;
    }

    public ResourceBuilder completing(Hooks.Completing hook) {
        said.completing.add(hook);
        return this;
    }

    /// As [#completing], for reads alone: what was planned holds after a create and an update.
    public ResourceBuilder refreshing(Hooks.Completing hook) {
        said.refreshing.add(hook);
        return this;
    }

    /// The schema version; states of the one before are upgraded by this.
    public ResourceBuilder upgradedFrom(long earlier, StateUpgrader upgrader) {
        said.upgraders.put(earlier, upgrader);
        said.version = Math.max(said.version, earlier + 1);
        return this;
    }

    /// Objects of this type of these providers, `namespace/type`, can become ours by a `moved` block: what is
    /// configured there is so here, under the same names, and the read that follows finds the rest.
    public ResourceBuilder movedFrom(String sourceType, String... providers) {
        for (String provider : providers) {
            said.movers.add(moves -> new StateMover(provider, sourceType, (source, _) -> moves.byName(source)));
        }
        return this;
    }

    /// As [#movedFrom], where names or values differ.
    public ResourceBuilder movedFrom(StateMover mover) {
        said.movers.add(_ -> mover);
        return this;
    }

    /// The resource.
    ///
    /// @throws IllegalArgumentException naming all faults of the definition at once
    public RestResource build() {
        return new RestResource(new DefinitionCheck(said).definition());
    }

    /// The definition as it is, for what is carried out like a resource but is none.
    ResourceDefinition unchecked() {
        return new DefinitionCheck(said).unchecked();
    }
}
