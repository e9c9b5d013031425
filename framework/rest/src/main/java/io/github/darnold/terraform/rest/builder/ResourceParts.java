package io.github.darnold.terraform.rest.builder;

import io.github.darnold.terraform.plugin.provider.StateMover;
import io.github.darnold.terraform.plugin.provider.StateUpgrader;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Identity;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.definition.Alias;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.ChunkedUpload;
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
import io.github.darnold.terraform.rest.definition.Wait;
import io.github.darnold.terraform.rest.object.Moves;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What a definition has said so far about a resource. Mutable: [ResourceBuilder] fills it, [DefinitionCheck] judges
/// it.
final class ResourceParts {

    final String typeName;
    final Shape shape;
    String description = "";

    @Nullable
    String deprecation;

    long version;

    @Nullable
    ApiCall create;

    boolean adopts;

    @Nullable
    Attribute<String> original;

    String costs = "";
    final Map<String, ApiCall> createWhenSet = new LinkedHashMap<>();

    @Nullable
    ApiCall read;

    @Nullable
    ListedBy listed;

    @Nullable
    Recovery recoveredBy;

    @Nullable
    ApiCall update;

    final List<Destroys.Option> destroy = new ArrayList<>();
    String destroyWarning = "";
    final List<Hooks.PlanningDestroy> planningDestroy = new ArrayList<>();

    @Nullable
    Import imports;

    @Nullable
    Identity identity;

    @Nullable
    Wait wait;

    @Nullable
    Optional<Boolean> protection;

    Hooks.@Nullable Keeping keepWhenGone;
    Predicate<Fields> exists = _ -> true;
    final List<Alias> aliases = new ArrayList<>();
    final List<OwnUpdate> ownUpdates = new ArrayList<>();
    final List<Members> memberSets = new ArrayList<>();

    @Nullable
    ApiCall parent;

    @Nullable
    ApiCall adoptedBy;

    boolean isIdempotent;
    final Map<Operation, Duration> limits = new EnumMap<>(Operation.class);
    final List<Limits.Own> ownLimits = new ArrayList<>();
    final List<Hooks.Planning> planning = new ArrayList<>();
    UnaryOperator<Fields> creatingWith = UnaryOperator.identity();
    final List<Hooks.Preparing> preparing = new ArrayList<>();
    final List<Hooks.Completing> completing = new ArrayList<>();
    final List<Hooks.Completing> refreshing = new ArrayList<>();
    final List<Hooks.Uploading> uploads = new ArrayList<>();
    final List<LocalUpload> localUploads = new ArrayList<>();

    @Nullable
    ChunkedUpload inParts;

    final Map<Long, StateUpgrader> upgraders = new LinkedHashMap<>();
    final List<Function<Moves, StateMover>> movers = new ArrayList<>();

    ResourceParts(String typeName, Shape shape) {
        this.typeName = typeName;
        this.shape = shape;
    }
}
