package io.github.darnold.terraform.rest.definition;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.JsonForm;

/// The documents in which an attribute may stand.
public enum Side {
    CREATE,
    UPDATE,
    ANSWER;

    /// Whether it is the body of a request.
    public boolean isSent() {
        return this != ANSWER;
    }

    /// Whether this document has the attribute.
    public boolean has(Attribute<?> attribute) {
        JsonForm form = attribute.json();
        return switch (this) {
            case CREATE -> attribute.isConfigurable() && form.isSentOnCreate();
            case UPDATE -> attribute.isConfigurable() && form.isSentOnUpdate();
            case ANSWER -> form.isReceived() && !attribute.isWriteOnly();
        };
    }

    /// The attribute's name there.
    public String nameOf(Attribute<?> attribute) {
        return isSent() ? attribute.json().sentAs() : attribute.json().receivedAs();
    }

    /// Whether the attribute has a form of its own there, of which only the name is known.
    public boolean isCustom(Attribute<?> attribute) {
        return (isSent() ? attribute.json().encode() : attribute.json().decode()) != null;
    }
}
