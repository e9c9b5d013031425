package io.github.darnold.terraform.plugin.schema;

import io.github.darnold.terraform.plugin.schema.JsonForm.Absence;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.List;
import java.util.function.UnaryOperator;

/// The traits that only attributes which users set can be given.
interface Configurable<T, S> extends Described<T, S> {

    /// Never stored in plan or state; takes ephemeral values. Needs Terraform 1.11. Nobody sees a change of it: it is
    /// sent with every update, unless [#versionedBy] or [#noticedByHash] tells when it changed.
    default S writeOnly() {
        return with(
                traits().with(Traits.Flag.WRITE_ONLY).withJson(traits().json().without(Absence.ANSWER)));
    }

    /// A planned difference needs another object where users set the attribute; that it is gone from the configuration
    /// does not.
    default S requiresReplaceIfConfigured() {
        return with(traits().withPlan(traits().plan().replacingIfConfigured()));
    }

    /// Of a write-only argument: where users set that attribute beside it, usually `<name>_version`, its change
    /// is the change of this one: then the value is sent, or the object replaced, and never otherwise. Only the
    /// provider needs to know of it.
    default S versionedBy(Attribute<?> version) {
        return with(traits().withWriteOnly(traits().writeOnlyForm().versionedBy(version.name())));
    }

    /// Of a write-only argument: a salted hash in private state tells that its value changed, where no
    /// [version][#versionedBy] does. Not for values that differ each time they are asked for, such as ephemeral
    /// tokens: every plan would change something. The plan shows an update by what is
    /// [changing][Computed#changing].
    default S noticedByHash() {
        return with(traits().withWriteOnly(traits().writeOnlyForm().noticingByHash()));
    }

    /// Of a write-only argument: it takes the same secret as that attribute beside it, but keeps it out of state.
    /// Whoever
    /// sets that one, with a Terraform that knows write-only arguments, is warned and told of this one.
    default S insteadOf(Attribute<?> stored) {
        return with(traits().withWriteOnly(traits().writeOnlyForm().insteadOf(stored.name())));
    }

    /// Of the one create: answers tell what the API made of it, which is no drift, and another value needs another
    /// object.
    default S once() {
        return with(traits().with(Traits.Flag.REQUIRES_REPLACE)
                .withJson(traits().json().without(Absence.ANSWER)));
    }

    /// Sent when the object is created, and never again.
    default S createOnly() {
        return with(traits().withJson(traits().json().without(Absence.UPDATE)));
    }

    /// Only the update call takes it: where it is configured, a new object is updated at once.
    default S updateOnly() {
        return with(traits().withJson(traits().json().without(Absence.CREATE)));
    }

    /// Received, but in no request body: it stands in the path, or another call sets it.
    default S notSent() {
        return with(traits().withJson(traits().json().without(Absence.CREATE, Absence.UPDATE)));
    }

    /// What an update sends once it is gone from the configuration, where that is not null: an empty list, for
    /// example.
    default S removedAs(Value value) {
        return with(traits().withJson(traits().json().removedAs(value)));
    }

    /// The JSON that the API answers where nobody set it. Read as null as long as state has null, so that it can be
    /// removed again.
    default S apiDefault(Value... values) {
        return with(traits().withJson(traits().json().apiDefault(List.of(values))));
    }

    /// How its value becomes JSON in request bodies.
    default S encodedBy(UnaryOperator<Value> encoding) {
        return with(traits().withJson(traits().json().encodedBy(encoding)));
    }
}
