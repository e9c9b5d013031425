package io.github.darnold.openai.emulator.schema;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One of several objects, told apart by the word in one field.
public record TaggedShape(String tag, Map<String, ObjectShape> branches) implements Shape {

    @Override
    public boolean accepts(JsonNode value) {
        return value.isObject();
    }

    @Override
    public String expected() {
        return "an object";
    }

    @Override
    public void checkValue(String path, JsonNode value) {
        String tagPath = path + "." + tag;
        JsonNode word = value.get(tag);
        if (word == null) {
            throw Complaint.missing(tagPath);
        }
        if (!word.isString()) {
            throw Complaint.type(tagPath, "a string", word);
        }
        @Nullable ObjectShape branch = branches.get(word.stringValue());
        if (branch == null) {
            throw Complaint.value(tagPath, word.stringValue(), branches.keySet());
        }
        branch.checkValue(path, value);
    }
}
