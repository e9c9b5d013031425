package io.github.darnold.terraform.plugin.schema;

import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// How an attribute appears in the JSON of an API: under which name, in which bodies, in which form. Several
/// attributes may share one name.
///
/// @param sentAs name in request bodies
/// @param receivedAs name in answers
/// @param absences where it does not appear
/// @param whenRemoved what an update sends once the argument is gone from the configuration
/// @param apiDefault JSON that the API answers for an argument that nobody set, such as its default
/// @param encode from the value (known, not null) to JSON; null for the usual form
/// @param decode from JSON (not null) to the value, [NullValue] where this JSON is not for this attribute; null for
/// the usual form
public record JsonForm(
        String sentAs,
        String receivedAs,
        Set<Absence> absences,
        Value whenRemoved,
        List<Value> apiDefault,
        @Nullable UnaryOperator<Value> encode,
        @Nullable UnaryOperator<Value> decode) {

    /// Where an attribute does not appear.
    public enum Absence {
        CREATE,
        UPDATE,
        ANSWER,
        /// It may miss in an answer without being null there.
        SOME_ANSWERS,
        /// The first answer fills it where it is not configured; what later answers say does not count.
        LATER_ANSWERS
    }

    static JsonForm named(String name) {
        return new JsonForm(name, name, Set.of(), NullValue.NULL, List.of(), null, null);
    }

    public boolean isSentOnCreate() {
        return !absences.contains(Absence.CREATE);
    }

    public boolean isSentOnUpdate() {
        return !absences.contains(Absence.UPDATE);
    }

    public boolean isReceived() {
        return !absences.contains(Absence.ANSWER);
    }

    /// Whether only the provider knows of it.
    public boolean isLocal() {
        return !isSentOnCreate() && !isSentOnUpdate() && !isReceived();
    }

    JsonForm names(String sent, String received) {
        return new JsonForm(sent, received, absences, whenRemoved, apiDefault, encode, decode);
    }

    JsonForm without(Absence... more) {
        Set<Absence> all = EnumSet.noneOf(Absence.class);
        all.addAll(absences);
        Collections.addAll(all, more);
        return new JsonForm(
                sentAs, receivedAs, Collections.unmodifiableSet(all), whenRemoved, apiDefault, encode, decode);
    }

    JsonForm removedAs(Value value) {
        return new JsonForm(sentAs, receivedAs, absences, value, apiDefault, encode, decode);
    }

    JsonForm apiDefault(List<Value> values) {
        return new JsonForm(sentAs, receivedAs, absences, whenRemoved, values, encode, decode);
    }

    JsonForm encodedBy(UnaryOperator<Value> encoding) {
        return new JsonForm(sentAs, receivedAs, absences, whenRemoved, apiDefault, encoding, decode);
    }

    JsonForm decodedBy(UnaryOperator<Value> decoding) {
        return new JsonForm(sentAs, receivedAs, absences, whenRemoved, apiDefault, encode, decoding);
    }
}
