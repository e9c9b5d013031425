package io.github.darnold.terraform.plugin.schema;

import io.github.darnold.terraform.plugin.value.Value;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What attributes of all roles have.
public record Traits<T>(
        String name,
        AttributeType<T> type,
        String description,
        Set<Flag> flags,
        @Nullable String deprecation,
        @Nullable Value defaultValue,
        JsonForm json,
        WriteOnlyForm writeOnlyForm,
        PlanForm plan) {

    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]*");

    /// Yes-or-no traits.
    public enum Flag {
        SENSITIVE,
        WRITE_ONLY,
        REQUIRES_REPLACE,
        CHANGING,
        FILLED_LATER,
        ALSO_COMPUTED
    }

    public Traits {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name that Terraform takes: " + name);
        }
    }

    static <T> Traits<T> of(String name, AttributeType<T> type, String description) {
        return new Traits<>(
                name,
                type,
                description,
                Set.of(),
                null,
                null,
                JsonForm.named(name),
                WriteOnlyForm.USUAL,
                PlanForm.USUAL);
    }

    boolean has(Flag flag) {
        return flags.contains(flag);
    }

    Traits<T> with(Flag flag) {
        Set<Flag> more = EnumSet.of(flag);
        more.addAll(flags);
        return new Traits<>(
                name,
                type,
                description,
                Collections.unmodifiableSet(more),
                deprecation,
                defaultValue,
                json,
                writeOnlyForm,
                plan);
    }

    Traits<T> withDeprecation(String message) {
        return new Traits<>(name, type, description, flags, message, defaultValue, json, writeOnlyForm, plan);
    }

    Traits<T> withDefault(Value value) {
        return new Traits<>(name, type, description, flags, deprecation, value, json, writeOnlyForm, plan);
    }

    Traits<T> withJson(JsonForm form) {
        return new Traits<>(name, type, description, flags, deprecation, defaultValue, form, writeOnlyForm, plan);
    }

    Traits<T> withPlan(PlanForm form) {
        return new Traits<>(name, type, description, flags, deprecation, defaultValue, json, writeOnlyForm, form);
    }

    Traits<T> withWriteOnly(WriteOnlyForm form) {
        return new Traits<>(name, type, description, flags, deprecation, defaultValue, json, form, plan);
    }

    Traits<T> readOnly() {
        Set<Flag> kept = has(Flag.SENSITIVE) ? Set.of(Flag.SENSITIVE) : Set.of();
        return new Traits<>(
                name, type.readOnly(), description, kept, deprecation, null, json, WriteOnlyForm.USUAL, PlanForm.USUAL);
    }
}
