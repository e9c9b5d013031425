package io.github.darnold.terraform.plugin.provider;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A plan that a resource may still change. Only computed attributes that are not configured can be given other
/// values: Terraform refuses a plan that differs from the configuration.
public final class PlanDraft {

    private final @Nullable Fields prior;
    private final Fields config;
    private final Set<String> replacing = new LinkedHashSet<>();
    private final Set<String> sparing = new LinkedHashSet<>();
    private final Set<String> settling = new LinkedHashSet<>();
    private Fields planned;

    public PlanDraft(@Nullable Fields prior, Fields config, Fields planned) {
        this.prior = prior;
        this.config = config;
        this.planned = planned;
    }

    public boolean isCreate() {
        return prior == null;
    }

    /// Whether anything differs from the prior state so far. A plan to create always does.
    public boolean isChanged() {
        return prior == null || !prior.values().equals(planned.values());
    }

    /// The state before; null in a plan to create.
    public @Nullable Fields prior() {
        return prior;
    }

    public Fields config() {
        return config;
    }

    public Fields planned() {
        return planned;
    }

    public <T> void set(Attribute<T> attribute, @Nullable T value) {
        planned = planned.with(attribute, value);
    }

    public void setValue(Attribute<?> attribute, Value value) {
        planned = planned.withValue(attribute, value);
    }

    public void setUnknown(Attribute<?> attribute) {
        setValue(attribute, UnknownValue.UNKNOWN);
    }

    /// The planned difference in this attribute needs another object.
    public void requireReplace(Attribute<?> attribute) {
        replacing.add(attribute.name());
    }

    /// The planned difference in this attribute does not need another object, whatever its definition says.
    public void suppressReplace(Attribute<?> attribute) {
        sparing.add(attribute.name());
    }

    /// The planned difference in this attribute only tells the state what was so already: it changes nothing, and needs
    /// no other object. Where nothing else differs, no value becomes unknown because of it.
    public void settle(Attribute<?> attribute) {
        settling.add(attribute.name());
        suppressReplace(attribute);
    }

    public Set<String> settling() {
        return Set.copyOf(settling);
    }

    public Set<String> replacing() {
        return Set.copyOf(replacing);
    }

    public Set<String> sparing() {
        return Set.copyOf(sparing);
    }
}
