package io.github.darnold.terraform.plugin.schema;

import io.github.darnold.terraform.plugin.schema.JsonForm.Absence;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.function.UnaryOperator;

/// The traits that attributes of all roles can be given.
interface Described<T, S> {

    Traits<T> traits();

    S with(Traits<T> traits);

    /// Terraform hides its value in plans; logs never show it. State still holds it in plain text.
    default S sensitive() {
        return with(traits().with(Traits.Flag.SENSITIVE));
    }

    /// Users are warned with this message, which says what to use instead.
    default S deprecated(String message) {
        return with(traits().withDeprecation(message));
    }

    /// A planned change needs another object: the plan modifier RequiresReplace.
    default S requiresReplace() {
        return with(traits().with(Traits.Flag.REQUIRES_REPLACE));
    }

    /// A planned difference needs another object if this says so; else it is an update. Where the planned value is not
    /// known, it does. Elements of sets have no before and after: there a difference needs another object.
    default S requiresReplaceIf(ReplaceCondition condition) {
        return with(traits().withPlan(traits().plan().replacingIf(condition)));
    }

    /// Its name in the API's JSON, where it is not the attribute's. One with dots leads into objects there:
    /// `channel.recipients` is the member `recipients` of the object `channel`.
    default S jsonName(String name) {
        return with(traits().withJson(traits().json().names(name, name)));
    }

    /// Its name in request bodies, where answers use another.
    default S sentAs(String name) {
        return with(
                traits().withJson(traits().json().names(name, traits().json().receivedAs())));
    }

    /// Answers do not have it, or not as it was configured: state keeps what was planned.
    default S notReceived() {
        return with(traits().withJson(traits().json().without(Absence.ANSWER)));
    }

    /// It may miss in an answer without being null there: state then keeps its value.
    default S keptWhenAbsent() {
        return with(traits().withJson(traits().json().without(Absence.SOME_ANSWERS)));
    }

    /// The first answer fills what is not configured; after that it stays as it is in state, whatever the API answers.
    default S notRefreshed() {
        return with(traits().withJson(traits().json().without(Absence.LATER_ANSWERS)));
    }

    /// How JSON of an answer becomes its value; null where that JSON is not for this attribute.
    default S decodedBy(UnaryOperator<Value> decoding) {
        return with(traits().withJson(traits().json().decodedBy(decoding)));
    }
}
