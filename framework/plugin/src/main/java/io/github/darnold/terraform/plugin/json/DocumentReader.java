package io.github.darnold.terraform.plugin.json;

import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Reads one document. A small text must not become large work: numbers are bounded before anything is computed with
/// them, and all values together by the length of the text. For one document.
final class DocumentReader {

    /// Digits of a number, and decimal places in either direction. A double has 308 of these and 17 of those.
    private static final int MOST_DIGITS = 1000;

    /// What so many values take is no matter, whatever they are.
    private static final int FREE = 1_000_000;

    private static final int BYTES_A_VALUE = 8;
    private static final int COST_OF_OBJECT = 4;
    private static final int SHOWN = 40;

    private static final Pattern EXPONENT = Pattern.compile("[eE]([+-]?)0*(\\d*)$");
    private static final TupleValue NO_ELEMENTS = new TupleValue(List.of());

    private final JsonParser parser;
    private final Json.Excess excess;
    private long affordable;

    DocumentReader(JsonParser parser, int length, Json.Excess excess) {
        this.parser = parser;
        this.excess = excess;
        this.affordable = FREE + (long) length / BYTES_A_VALUE;
    }

    /// The value that the parser stands at.
    Value read() {
        pay(1);
        return switch (parser.currentToken()) {
            case VALUE_NULL -> NullValue.NULL;
            case VALUE_TRUE -> Value.of(true);
            case VALUE_FALSE -> Value.of(false);
            case VALUE_STRING -> Value.of(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getString());
            case START_ARRAY -> array();
            case START_OBJECT -> object();
            case END_ARRAY, END_OBJECT, PROPERTY_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                throw new InvalidJson("unexpected " + parser.currentToken());
        };
    }

    private void pay(int cost) {
        affordable -= cost;
        if (affordable < 0) {
            throw new InvalidJson("the document has far more values than its length lets expect");
        }
    }

    /// Without Jackson's own parser of numbers, which reads memory in a way that native executables do not have.
    private Value number(String text) {
        if (isBounded(text)) {
            return Value.of(new BigDecimal(text));
        }
        String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
        return switch (excess) {
            case AS_TEXT -> Value.of(shown);
            case REFUSED -> {
                String place = parser.streamReadContext().pathAsPointer().toString();
                throw new InvalidJson(
                        "the number " + shown + (place.isEmpty() ? "" : " at " + place) + " is out of range");
            }
        };
    }

    private static boolean isBounded(String text) {
        if (text.length() > MOST_DIGITS) {
            return false;
        }
        Matcher exponent = EXPONENT.matcher(text);
        if (!exponent.find()) {
            return true;
        }
        String digits = exponent.group(2);
        return digits.isEmpty() || (digits.length() <= 4 && Integer.parseInt(digits) <= MOST_DIGITS);
    }

    private Value array() {
        if (parser.nextToken() == JsonToken.END_ARRAY) {
            return NO_ELEMENTS;
        }
        var elements = new ArrayList<Value>();
        do {
            elements.add(read());
        } while (parser.nextToken() != JsonToken.END_ARRAY);
        return new TupleValue(elements);
    }

    private Value object() {
        if (parser.nextToken() == JsonToken.END_OBJECT) {
            return ObjectValue.EMPTY;
        }
        pay(COST_OF_OBJECT);
        var members = new LinkedHashMap<String, Value>();
        do {
            pay(1);
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, read());
        } while (parser.nextToken() != JsonToken.END_OBJECT);
        return new ObjectValue(members);
    }
}
