package io.github.darnold.openai.provider.chat;

import io.github.darnold.openai.provider.shapes.Legacy;
import io.github.darnold.terraform.plugin.value.ObjectValue;

/// States of the provider that had this address before: messages were blocks, stored just as the attribute is, and
/// nothing was stored at OpenAI. Its identifiers name the model and the second; they are kept.
final class ChatUpgrade {

    static ObjectValue fromHappyPathway(ObjectValue stored) {
        return Legacy.withoutEmpties(stored);
    }

    private ChatUpgrade() {}
}
