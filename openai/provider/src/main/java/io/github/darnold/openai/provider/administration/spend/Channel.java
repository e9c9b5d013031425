package io.github.darnold.openai.provider.administration.spend;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.provider.PlanDraft;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.exchange.Api;
import java.util.List;
import java.util.Set;

/// Who is told: flat, as OpenAI's own provider spells it, or as the object that the API and others have. One of both is
/// configured, and says what the other is.
final class Channel {

    private static final String TYPE_TEXT = "How they are told.";
    private static final String RECIPIENTS_TEXT = "E-mail addresses of those who are told.";
    private static final String PREFIX_TEXT = "What the subjects of the messages begin with.";

    private static final Optional<Fields> OBJECT = optionalComputed(
            "notification_channel",
            object(shape(
                    optional("type", string().oneOf("email"), TYPE_TEXT).defaultValue("email"),
                    required("recipients", setOf(email()), RECIPIENTS_TEXT),
                    optional("subject_prefix", string(), PREFIX_TEXT))),
            "Who is told, as one object.");

    private static final Optional<String> TYPE = optional(
                    "notification_channel_type", string().oneOf("email"), TYPE_TEXT)
            .defaultValue("email")
            .jsonName("notification_channel.type");

    private static final Optional<Set<String>> RECIPIENTS = optionalComputed(
                    "notification_channel_recipients", setOf(email()), RECIPIENTS_TEXT)
            .jsonName("notification_channel.recipients");

    private static final Optional<String> PREFIX = optionalComputed(
                    "notification_channel_subject_prefix", string(), PREFIX_TEXT)
            .jsonName("notification_channel.subject_prefix");

    /// By the member of the object.
    private static final List<Optional<?>> FLAT = List.of(TYPE, RECIPIENTS, PREFIX);

    static final Shape READ = shape(
            computed(TYPE.name(), string(), TYPE_TEXT).jsonName("notification_channel.type"),
            computed(RECIPIENTS.name(), listOf(string()), RECIPIENTS_TEXT).jsonName("notification_channel.recipients"),
            computed(PREFIX.name(), string(), PREFIX_TEXT).jsonName("notification_channel.subject_prefix"),
            computed(
                    OBJECT.name(),
                    object(shape(
                            computed("type", string(), TYPE_TEXT),
                            computed("recipients", listOf(string()), RECIPIENTS_TEXT),
                            computed("subject_prefix", string(), PREFIX_TEXT))),
                    "Who is told, as one object."));

    /// The object stands before its members, which then are put into it.
    static Shape in(Shape alert) {
        return alert.with(OBJECT, TYPE, RECIPIENTS, PREFIX)
                .exactlyOneOf(RECIPIENTS, OBJECT)
                .conflicting(OBJECT.name(), TYPE.name(), PREFIX.name());
    }

    static void plan(Api api, PlanDraft plan, Call call) {
        if (plan.config().isNull(OBJECT)) {
            plan.setValue(PREFIX, plan.config().value(PREFIX));
            plan.setValue(OBJECT, together(plan.planned().values()));
            return;
        }
        Value channel = plan.planned().value(OBJECT);
        FLAT.forEach(each -> plan.setValue(
                each, channel instanceof ObjectValue known ? known.get(member(each)) : UnknownValue.UNKNOWN));
    }

    private static ObjectValue together(ObjectValue flat) {
        ObjectValue channel = ObjectValue.EMPTY;
        for (Attribute<?> each : FLAT) {
            channel = channel.with(member(each), flat.get(each.name()));
        }
        return channel;
    }

    private static String member(Attribute<?> flat) {
        return flat.name().substring(OBJECT.name().length() + 1);
    }

    /// Each of the other providers stores one of both.
    static ObjectValue fromPeers(ObjectValue stored) {
        ObjectValue state = stored.with("alert_id", stored.get("id"));
        if (!(stored.get(OBJECT.name()) instanceof ObjectValue channel)) {
            return state.with(OBJECT.name(), stored.has(RECIPIENTS.name()) ? together(stored) : NullValue.NULL);
        }
        for (Attribute<?> each : FLAT) {
            state = state.with(each.name(), channel.get(member(each)));
        }
        return state;
    }

    private Channel() {}
}
