package io.github.darnold.terraform.engine.secret;

import io.github.darnold.terraform.engine.secret.WriteOnlyArgument.Verdict;
import io.github.darnold.terraform.engine.structure.Nested;
import io.github.darnold.terraform.plugin.call.PrivateState;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The write-only arguments of one object, found by walking its shape. Below sets there are none.
public final class WriteOnlyArguments {

    private final SecretHashes hashes;
    private final boolean isNew;
    private final List<WriteOnlyArgument> all = new ArrayList<>();

    private WriteOnlyArguments(SecretHashes hashes, boolean isNew) {
        this.hashes = hashes;
        this.isNew = isNew;
    }

    /// Those of an object.
    ///
    /// @param privateState of the object as it was last changed
    /// @param prior the state before; null when there is no object yet, and nothing has changed
    /// @param planned the arguments now, with defaults
    /// @param config the only place with write-only values
    public static WriteOnlyArguments of(
            Shape root, PrivateState privateState, Value prior, ObjectValue planned, ObjectValue config) {
        var found = new WriteOnlyArguments(SecretHashes.in(privateState), prior.isNull());
        found.object(root, Path.ROOT, prior, planned, config);
        return found;
    }

    private void object(Shape shape, Path path, Value prior, Value planned, Value config) {
        for (Attribute<?> attribute : shape.attributes()) {
            Path place = path.attribute(attribute.name());
            Nested nested = Nested.in(attribute.type());
            if (attribute.isWriteOnly()) {
                all.add(argument(shape, attribute, path, prior, planned, member(config, attribute)));
            } else if (nested != null) {
                Map<Path, Value> before = nested.placed(member(prior, attribute), place);
                Map<Path, Value> after = nested.placed(member(planned, attribute), place);
                nested.placed(member(config, attribute), place)
                        .forEach((at, element) -> object(
                                nested.shape(),
                                at,
                                before.getOrDefault(at, NullValue.NULL),
                                after.getOrDefault(at, NullValue.NULL),
                                element));
            }
        }
    }

    private static Value member(Value object, Attribute<?> attribute) {
        return object instanceof ObjectValue known ? known.get(attribute.name()) : NullValue.NULL;
    }

    private WriteOnlyArgument argument(
            Shape shape, Attribute<?> attribute, Path path, Value prior, Value planned, Value value) {
        Path place = path.attribute(attribute.name());
        SecretHash hash = hashes.at(place);
        String version = attribute.writeOnlyForm().versionedBy();
        if (!version.isEmpty()) {
            Attribute<?> counter = shape.attribute(version);
            Value before = member(prior, counter);
            Value after = member(planned, counter);
            if (!before.isNull() || !after.isNull()) {
                Verdict verdict = counter.type().equivalent(before, after) ? Verdict.SAME : Verdict.CHANGED;
                return new WriteOnlyArgument(attribute, place, path.attribute(version), value, verdict, hash);
            }
        }
        return new WriteOnlyArgument(attribute, place, place, value, byHash(attribute, value, prior, hash), hash);
    }

    private static Verdict byHash(Attribute<?> attribute, Value value, Value prior, @Nullable SecretHash hash) {
        if (!attribute.writeOnlyForm().noticedByHash() || prior.isNull()) {
            return Verdict.UNTOLD;
        }
        if (hash == null) {
            return value.isNull() ? Verdict.SAME : Verdict.NEW_TO_US;
        }
        return value.isKnown() && value.isWhollyKnown() && hash.matches(value) ? Verdict.SAME : Verdict.CHANGED;
    }

    /// Whether one changed.
    public boolean areChanged() {
        return changed().findAny().isPresent();
    }

    private Stream<WriteOnlyArgument> changed() {
        return isNew ? Stream.empty() : all.stream().filter(WriteOnlyArgument::isChanged);
    }

    /// The attributes of the root that are, or have in them, one that changed.
    public Set<String> changedIn() {
        return changed()
                .map(each -> ((Path.Step.Attribute) each.path().steps().getFirst()).name())
                .collect(Collectors.toSet());
    }

    /// Where another object is needed, because one that needs that changed.
    public List<Path> replacing() {
        return changed()
                .filter(each -> each.attribute().isReplacing() && each.verdict() == Verdict.CHANGED)
                .map(WriteOnlyArgument::telling)
                .toList();
    }

    /// The configuration without the arguments of the root that the object was given already. Those in nested objects
    /// are part of what is sent as a whole.
    public ObjectValue withoutSame(ObjectValue config) {
        Map<String, Value> members = new LinkedHashMap<>(config.members());
        all.stream()
                .filter(each -> each.isAtRoot() && each.verdict() == Verdict.SAME)
                .forEach(each -> members.put(each.attribute().name(), NullValue.NULL));
        return new ObjectValue(members);
    }

    /// Keeps what will tell the next change, once the object was given these.
    public void keepHashes(PrivateState privateState) {
        Map<String, SecretHash> kept = new LinkedHashMap<>();
        for (WriteOnlyArgument each : all) {
            SecretHash hash = each.hashNow();
            if (hash != null) {
                kept.put(each.path().toString(), hash);
            }
        }
        new SecretHashes(kept).keepIn(privateState);
    }
}
