package io.github.darnold.terraform.protocol.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Reads log lines as strictly as the plugin host.
public final class LogLines {

    private LogLines() {}

    /// The members of a record, each value as its JSON text without quotes.
    public static Map<String, String> parse(String line) {
        Map<String, String> members = new LinkedHashMap<>();
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), line)) {
            assertThat(parser.nextToken()).as(line).isEqualTo(JsonToken.START_OBJECT);
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                JsonToken value = parser.nextToken();
                if (name.startsWith("@")) {
                    assertThat(value).as(name).isEqualTo(JsonToken.VALUE_STRING);
                }
                assertThat(members.put(name, parser.getString())).as(name).isNull();
            }
            assertThat(parser.nextToken()).isNull();
        }
        return members;
    }
}
