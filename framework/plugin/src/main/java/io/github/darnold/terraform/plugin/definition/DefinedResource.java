package io.github.darnold.terraform.plugin.definition;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.provider.PlanDraft;
import io.github.darnold.terraform.plugin.provider.Resource;
import io.github.darnold.terraform.plugin.provider.StateUpgrader;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Identity;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a [ResourceBuilder] came to.
record DefinedResource<C>(
        String typeName,
        Schema schema,
        Map<Long, StateUpgrader> stateUpgraders,
        BiConsumer<Fields, Consumer<Diagnostic>> validation,
        Handlers.Plan<C> planning,
        Handlers.Create<C> creating,
        Handlers.Read<C> reading,
        Handlers.@Nullable Update<C> updating,
        Handlers.Delete<C> deleting,
        List<Attribute<?>> importedBy)
        implements Resource<C> {

    @Override
    public @Nullable Identity identity() {
        return importedBy.isEmpty() ? null : Identity.of(importedBy.toArray(Attribute<?>[]::new));
    }

    @Override
    public void validate(Fields config, Consumer<Diagnostic> problems) {
        validation.accept(config, problems);
    }

    @Override
    public void plan(C client, PlanDraft plan, Call call) {
        Work.doing("plan " + typeName, () -> {
            planning.plan(client, plan, call);
            return true;
        });
    }

    @Override
    public Fields create(C client, Fields plan, Fields config, Call call) {
        return Work.doing("create " + typeName, () -> creating.create(client, plan, config, call));
    }

    @Override
    public @Nullable Fields read(C client, Fields state, Call call) {
        return Work.doing("read " + typeName, () -> reading.read(client, state, call));
    }

    @Override
    public Fields update(C client, Fields state, Fields plan, Fields config, Call call) {
        Handlers.Update<C> handler = Objects.requireNonNull(updating, typeName + " has nothing that could change");
        return Work.doing("update " + typeName, () -> handler.update(client, state, plan, config, call));
    }

    @Override
    public void delete(C client, Fields state, Call call) {
        Work.doing("delete " + typeName, () -> {
            deleting.delete(client, state, call);
            return true;
        });
    }

    @Override
    public Fields importState(C client, String id, Call call) {
        if (importedBy.isEmpty()) {
            return Resource.super.importState(client, id, call);
        }
        String[] parts = importedBy.size() == 1 ? new String[] {id} : id.split("/", -1);
        if (parts.length != importedBy.size() || Stream.of(parts).anyMatch(String::isBlank)) {
            String form = importedBy.stream()
                    .map(attribute -> "<" + attribute.name() + ">")
                    .collect(Collectors.joining("/"));
            throw Failure.of(
                    "Cannot import " + typeName,
                    "\"" + id + "\" is not an import id of " + typeName + ". It has the form " + form + ".");
        }
        Fields named = new Fields(ObjectValue.EMPTY);
        for (int i = 0; i < parts.length; i++) {
            named = named.withValue(importedBy.get(i), Value.of(parts[i]));
        }
        return named;
    }
}
