package io.github.darnold.openai.provider.contract;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.JsonForm;

/// The bodies in which an attribute may stand.
enum Side {
    CREATE,
    UPDATE,
    ANSWER;

    boolean isSent() {
        return this != ANSWER;
    }

    /// Whether this body has the attribute.
    boolean has(Attribute<?> attribute) {
        JsonForm form = attribute.json();
        return switch (this) {
            case CREATE -> attribute.isConfigurable() && form.isSentOnCreate();
            case UPDATE -> attribute.isConfigurable() && form.isSentOnUpdate();
            case ANSWER -> form.isReceived() && !attribute.isWriteOnly();
        };
    }

    String nameOf(Attribute<?> attribute) {
        return isSent() ? attribute.json().sentAs() : attribute.json().receivedAs();
    }

    /// Whether the attribute has a form of its own, of which only the name can be checked.
    boolean isCustom(Attribute<?> attribute) {
        return (isSent() ? attribute.json().encode() : attribute.json().decode()) != null;
    }
}
