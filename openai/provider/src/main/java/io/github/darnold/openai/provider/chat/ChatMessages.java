package io.github.darnold.openai.provider.chat;

import static io.github.darnold.openai.provider.chat.ChatParts.CONTENT;
import static io.github.darnold.openai.provider.chat.ChatParts.CONTENT_PARTS;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.schema.ShapeRule;
import io.github.darnold.terraform.plugin.value.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Messages: the conversation that a model continues.
final class ChatMessages {

    private static final Attribute<String> ROLE = required(
            "role",
            string().oneOf("developer", "system", "user", "assistant", "tool", "function"),
            "Who speaks. `developer` has replaced `system` for newer models, `tool` has replaced `function`.");

    private static final Attribute<String> REFUSAL =
            optional("refusal", string(), "How the assistant refused to answer.");

    private static final Attribute<List<Fields>> TOOL_CALLS = optional(
            "tool_calls", listOf(object(ChatTools.TOOL_CALL)), "What the assistant called, in an earlier answer.");

    private static final Shape AUDIO_REFERENCE =
            shape(required("id", string().notEmpty(), "Identifier of the spoken answer."));

    private static final Attribute<Fields> AUDIO =
            optional("audio", object(AUDIO_REFERENCE), "An earlier spoken answer of the assistant.");

    /// What an assistant's message may have in place of content.
    private static final List<Attribute<?>> INSTEAD = List.of(REFUSAL, TOOL_CALLS, AUDIO);

    static final Shape MESSAGE = shape(
                    ROLE,
                    CONTENT,
                    CONTENT_PARTS,
                    optional(
                            "name", string().notEmpty(), "Tells speakers of one role apart; the name of a `function`."),
                    REFUSAL,
                    optional("tool_call_id", string().notEmpty(), "The call that a `tool` message answers."),
                    TOOL_CALLS,
                    AUDIO)
            .atMostOneOf(CONTENT, CONTENT_PARTS)
            .branchingOn(
                    "role",
                    when("developer").allows("name"),
                    when("system").allows("name"),
                    when("user").allows("name"),
                    when("assistant").allows("name", "refusal", "tool_calls", "audio"),
                    when("tool").needs("tool_call_id").allows("name"),
                    when("function").needs("name"))
            .withRule(new ShapeRule.Custom(contentRuleNames(), ChatMessages::checkContent));

    private static List<String> contentRuleNames() {
        return Stream.concat(Stream.of(ROLE, CONTENT, CONTENT_PARTS), INSTEAD.stream())
                .map(Attribute::name)
                .toList();
    }

    /// Only an assistant may have said nothing, when it refused, spoke, or called something.
    private static void checkContent(Fields message, Path path, Consumer<Diagnostic> problems) {
        boolean silent = message.isNull(CONTENT) && message.isNull(CONTENT_PARTS);
        if (silent && message.isSet(ROLE) && INSTEAD.stream().allMatch(message::isNull)) {
            String needed = message.require(ROLE).equals("assistant")
                    ? "content, content_parts, refusal, tool_calls or audio"
                    : "content or content_parts";
            problems.accept(Diagnostic.error(
                            "Missing argument",
                            "A message of the role \"" + message.require(ROLE) + "\" needs " + needed + ".")
                    .at(path));
        }
    }

    private ChatMessages() {}
}
