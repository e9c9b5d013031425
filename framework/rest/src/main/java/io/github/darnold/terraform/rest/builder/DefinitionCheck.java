package io.github.darnold.terraform.rest.builder;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.local;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;

import io.github.darnold.terraform.plugin.provider.StateMover;
import io.github.darnold.terraform.plugin.provider.StateUpgrader;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Block;
import io.github.darnold.terraform.plugin.schema.JsonForm;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.Cancel;
import io.github.darnold.terraform.rest.definition.Creates;
import io.github.darnold.terraform.rest.definition.DestroyStep;
import io.github.darnold.terraform.rest.definition.Destroys;
import io.github.darnold.terraform.rest.definition.Hooks;
import io.github.darnold.terraform.rest.definition.Imports;
import io.github.darnold.terraform.rest.definition.Limits;
import io.github.darnold.terraform.rest.definition.ListedBy;
import io.github.darnold.terraform.rest.definition.LocalUpload;
import io.github.darnold.terraform.rest.definition.Members;
import io.github.darnold.terraform.rest.definition.OwnUpdate;
import io.github.darnold.terraform.rest.definition.Reads;
import io.github.darnold.terraform.rest.definition.Recovery;
import io.github.darnold.terraform.rest.definition.ResourceDefinition;
import io.github.darnold.terraform.rest.definition.Side;
import io.github.darnold.terraform.rest.definition.Template;
import io.github.darnold.terraform.rest.definition.Updates;
import io.github.darnold.terraform.rest.definition.Wait;
import io.github.darnold.terraform.rest.exchange.Method;
import io.github.darnold.terraform.rest.object.Aliases;
import io.github.darnold.terraform.rest.object.IdentityRule;
import io.github.darnold.terraform.rest.object.Moves;
import io.github.darnold.terraform.rest.object.Unread;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Holds a definition against the rules that types cannot express, and names all that it breaks at once.
final class DefinitionCheck {

    private final ResourceParts said;
    private final Shape shape;
    private final Faults faults;

    DefinitionCheck(ResourceParts said) {
        this.said = said;
        this.faults = new Faults(said.typeName);
        this.shape = withDestroyArgument(said);
    }

    private static Destroys destroy(ResourceParts said) {
        return new Destroys(said.destroy, said.destroyWarning, said.planningDestroy, said.protection, said.costs);
    }

    private static Shape withDestroyArgument(ResourceParts said) {
        Destroys destroy = destroy(said);
        Shape shape = Aliases.in(said.shape, said.aliases);
        if (!destroy.isChoice()) {
            return shape;
        }
        List<String> names =
                destroy.options().stream().map(Destroys.Option::name).toList();
        String meanings = destroy.options().stream()
                .map(option -> "`" + option.name() + "`: " + option.description())
                .collect(Collectors.joining(" "));
        return shape.with(local(Destroys.ARGUMENT, string().oneOf(names), "What destroying does. " + meanings)
                .defaultValue(names.getFirst()));
    }

    ResourceDefinition definition() {
        check(!said.description.isBlank(), "it has no description");
        check(said.create != null || said.adopts, "no call creates it, and it does not adopt");
        check(!said.adopts || (said.read != null && said.update != null), "it adopts without reading and updating");
        check(said.inParts == null || !said.uploads.isEmpty(), "it takes files in parts but uploads none");
        check(!said.destroy.isEmpty(), "it does not say what destroying does: delete, onDestroy or forget");
        checkDestroy();
        checkUploads();
        calls().forEach(call -> faults.variables(call, shape::has));
        calls().forEach(call -> faults.saved(call, shape));
        faults.variables(said.listed == null ? null : said.listed.list(), shape::has);
        faults.paging(said.listed == null ? null : said.listed.list());
        faults.variables(said.parent, shape::has);
        faults.variables(said.adoptedBy, shape::has);
        check(
                said.adoptedBy == null || said.adoptedBy.pick() != null,
                "it is adopted by " + said.adoptedBy + ", which does not say which element it picks");
        said.ownUpdates.forEach(this::checkOwnUpdate);
        said.memberSets.forEach(this::checkMembers);
        checkFoundAgain();
        checkImport();
        checkIdentity();
        checkNames();
        shape.attributes().forEach(this::checkFlow);
        faults.addAll(ShapeCheck.faults(shape));
        faults.refuse();
        return assemble();
    }

    /// The definition as it is, for what is carried out like a resource but is none.
    ResourceDefinition unchecked() {
        return assemble();
    }

    private ResourceDefinition assemble() {
        List<Block> blocks = said.limits.isEmpty() ? List.of() : List.of(ResourceDefinition.timeouts(said.limits));
        Schema schema = new Schema(said.version, shape, blocks, said.description, said.deprecation);
        return new ResourceDefinition(
                said.typeName,
                schema,
                creates(),
                new Reads(said.read, said.listed, said.exists, said.parent, said.keepWhenGone, said.refreshing),
                new Updates(said.update, said.ownUpdates, said.memberSets),
                destroy(said),
                imports(),
                new Limits(said.limits, said.ownLimits),
                said.aliases,
                said.planning,
                said.completing);
    }

    private Creates creates() {
        return new Creates(
                said.create,
                said.createWhenSet,
                said.adoptedBy,
                said.original,
                said.isIdempotent,
                Objects.requireNonNull(recoveredBy()),
                said.creatingWith,
                said.preparing,
                said.uploads,
                said.inParts,
                said.wait);
    }

    private Imports imports() {
        return new Imports(
                said.imports,
                new IdentityRule(said.imports, said.read, shape).orDerived(said.identity),
                upgraders(),
                movers());
    }

    private Map<Long, StateUpgrader> upgraders() {
        return said.upgraders.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        each -> stored ->
                                Unread.withLocalDefaults(shape, each.getValue().upgrade(stored))));
    }

    private List<StateMover> movers() {
        var moves = new Moves(said.typeName, shape, said.read);
        return said.movers.stream()
                .map(each -> moves.complete(each.apply(moves)))
                .toList();
    }

    private void check(boolean holds, String fault) {
        faults.unless(holds, fault);
    }

    private Stream<ApiCall> calls() {
        return Stream.concat(
                Stream.of(said.create, said.read, said.update).filter(Objects::nonNull),
                Stream.concat(said.createWhenSet.values().stream(), destroy(said).calls().stream()));
    }

    /// What names local files is of no use to the API, and their hash is the provider's own.
    private void checkUploads() {
        for (LocalUpload upload : said.localUploads) {
            upload.attributes().forEach(each -> checkName(each, "it uploads by %s, which is no attribute"));
            upload.sources().stream()
                    .map(LocalUpload.Source::attribute)
                    .forEach(each -> check(
                            !Side.CREATE.has(each),
                            each.name() + " names what is uploaded, and is sent to the API: it needs notSent()"));
            Attribute<?> hash = upload.sha256();
            check(
                    hash == null || (!hash.isConfigurable() && !hash.json().isReceived()),
                    "the hash of " + upload.field() + " must be computed and notReceived()");
            check(
                    hash == null || hash.isReplacing() || said.update != null,
                    "other bytes of " + upload.field() + " change nothing: their hash needs requiresReplace()");
        }
    }

    private void checkDestroy() {
        List<String> names = said.destroy.stream().map(Destroys.Option::name).toList();
        Set.copyOf(names)
                .forEach(name -> check(
                        names.indexOf(name) == names.lastIndexOf(name),
                        "it says twice what destroying by \"" + name + "\" does"));
        said.destroy.forEach(option -> option.steps().forEach(this::checkStep));
        boolean onlyForgets = said.destroy.stream().allMatch(Destroys.Option::isForgetting);
        check(
                !onlyForgets || (said.destroyWarning.isEmpty() && said.planningDestroy.isEmpty()),
                "it warns of being destroyed, but is only forgotten");
    }

    private void checkStep(DestroyStep step) {
        switch (step) {
            case ApiCall _, DestroyStep.Explained _, Hooks.Destroying _ -> {}
            case DestroyStep.IfSet(var call) ->
                check(
                        !call.path().variables().isEmpty(),
                        call + " is only made where what it names is set, but names nothing");
            case DestroyStep.Restore _ ->
                check(
                        said.original != null,
                        "it restores on destroy without adopting(attribute), which remembers what there was");
            case Cancel cancel -> {
                checkName(cancel.status(), "it cancels by %s, which is no attribute");
                check(!cancel.ended().isEmpty(), cancel.call() + " does not say what it ends in: until, unless");
                check(!cancel.waits() || said.read != null, "it waits for its end but cannot be read");
            }
        }
    }

    /// What a lost answer may have made must be found, or users must be told that it cannot be.
    private void checkFoundAgain() {
        Recovery how = recoveredBy();
        check(
                how != null,
                "it does not say how it is found again when the answer to a create is lost: listedBy, recoveredBy, or "
                        + "notRecoverable where it cannot be");
        check(!(how instanceof Recovery.InList) || said.listed != null, "it is found in a list that nothing names");
        check(!(how instanceof Recovery.ByReading) || said.read != null, "it is found by reading but cannot be read");
    }

    /// What is listed is found there, and what is only adopted or set in its place is never lost.
    private @Nullable Recovery recoveredBy() {
        if (said.recoveredBy != null) {
            return said.recoveredBy;
        }
        if (said.listed != null) {
            return Recovery.inItsList();
        }
        boolean isSafe = said.create == null || said.create.method() == Method.PUT;
        return isSafe ? new Recovery.NothingRemains() : null;
    }

    private void checkOwnUpdate(OwnUpdate own) {
        own.calls().forEach(call -> faults.variables(call, shape::has));
        Attribute<?> attribute = own.attribute();
        checkName(attribute, "%s has a call of its own, but is no attribute");
        check(
                !attribute.isReplacing()
                        && (own.isTriggered() || attribute.json().isSentOnUpdate()),
                attribute.name() + " has a call of its own, but no update sends it");
        check(!own.steps().isEmpty(), "a change of " + attribute.name() + " has no call");
    }

    private void checkMembers(Members members) {
        checkName(members.attribute(), "%s has members, but is no attribute");
        Stream.of(members.list(), members.add(), members.remove())
                .forEach(call -> faults.variables(call, name -> shape.has(name) || name.equals(Members.MEMBER)));
        String name = members.attribute().name();
        JsonForm form = shape.has(name)
                ? shape.attribute(name).json()
                : members.attribute().json();
        check(
                form.isSentOnCreate() && !form.isSentOnUpdate() && !form.isReceived(),
                name + " has calls of its own for changes: creates send it, no update does, and no answer tells it");
    }

    private boolean isUpdatedApart(Attribute<?> attribute) {
        return said.ownUpdates.stream().anyMatch(own -> own.isOf(attribute));
    }

    private void checkImport() {
        if (said.imports != null) {
            check(said.read != null, "it can be imported but not read");
            said.imports.forms().forEach(this::checkImport);
        }
    }

    private void checkImport(Template form) {
        Set<String> known = form.variables();
        known.stream()
                .filter(name -> !shape.has(name))
                .forEach(name -> check(false, "the import id names {" + name + "}, which is no attribute"));
        if (said.read != null) {
            check(
                    known.containsAll(said.read.variables()),
                    "the import id " + form + " does not tell all that " + said.read.path() + " needs");
        }
    }

    /// What derived identities consist of must not change while the object lives.
    private void checkIdentity() {
        if (said.identity == null) {
            new IdentityRule(said.imports, said.read, shape)
                    .unstable()
                    .forEach(name ->
                            check(false, "its identity has " + name + ", which can change: it needs requiresReplace"));
        }
    }

    /// Arguments that the definition speaks of must be attributes.
    private void checkNames() {
        Wait wait = said.wait;
        if (wait != null) {
            check(said.read != null, "it waits but cannot be read");
            check(
                    shape.has(wait.status().name()),
                    "it waits for " + wait.status().name() + ", which is no attribute");
            checkName(wait.onlyWhen(), "it waits only when %s says so, which is no attribute");
            checkName(wait.interval(), "it polls every %s, which is no attribute");
            wait.sight().shown().forEach(each -> checkName(each, "it shows %s, which is no attribute"));
            wait.reasons().forEach(each -> checkName(each, "a failed wait is explained by %s, which is no attribute"));
        }
        Stream.of(
                        Optional.ofNullable(said.read),
                        Optional.ofNullable(said.listed).map(ListedBy::list))
                .flatMap(Optional::stream)
                .forEach(this::checkGone);
        if (said.protection != null) {
            String name = said.protection.name();
            check(shape.has(name), "it is protected by " + name + ", which is no attribute");
        }
        said.aliases.forEach(each -> {
            checkName(each.argument(), "%s is spelled otherwise, but is no attribute");
            check(
                    !said.shape.has(each.other().name()),
                    "another name of " + each.argument().name() + " is "
                            + each.other().name() + ", which is an attribute of its own");
        });
        said.createWhenSet
                .keySet()
                .forEach(name -> check(shape.has(name), "a create needs " + name + ", which is no attribute"));
    }

    private void checkName(@Nullable Attribute<?> attribute, String fault) {
        check(
                attribute == null || shape.has(attribute.name()),
                fault.formatted(attribute == null ? "" : attribute.name()));
    }

    /// A field that means that an object is gone must be one that is read, or nothing ever tells.
    private void checkGone(ApiCall call) {
        call.gone()
                .forEach(gone -> check(
                        shape.attributes().stream()
                                .anyMatch(each -> each.json().isReceived()
                                        && each.json().receivedAs().equals(gone.field())),
                        call + " means gone by " + gone.field() + ", which no attribute receives"));
    }

    /// What users can set must lead somewhere, and so must every change of it.
    private void checkFlow(Attribute<?> attribute) {
        JsonForm form = attribute.json();
        boolean sent = form.isSentOnCreate() || form.isSentOnUpdate();
        boolean changes = attribute.isConfigurable() && !attribute.isReplacing();
        boolean inPath = calls().anyMatch(call -> call.path().variables().contains(attribute.name()));
        check(
                !changes || !sent || said.update != null || isUpdatedApart(attribute),
                attribute.name() + " can change, but no call updates the object: it needs requiresReplace");
        check(
                !changes || !inPath,
                attribute.name() + " stands in a path, which cannot change: it needs requiresReplace");
    }
}
