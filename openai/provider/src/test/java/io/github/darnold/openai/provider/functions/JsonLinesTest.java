package io.github.darnold.openai.provider.functions;

import static io.github.darnold.openai.provider.functions.Calling.refusal;
import static io.github.darnold.openai.provider.functions.Calling.result;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.engine.function.FunctionAnswer.Refused;
import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.value.DynamicValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonLinesTest {

    private static Value json(String text) {
        return DynamicValue.of(Json.parse(text));
    }

    @Test
    void writesOneSortedDocumentALine() {
        assertThat(result("jsonl_encode", json("[{\"b\": [1.50, null], \"a\": \"\\n\"}, 2, null]")))
                .isEqualTo(Value.of("{\"a\":\"\\n\",\"b\":[1.5,null]}\n2\nnull\n"));
        assertThat(result("jsonl_encode", json("[]"))).isEqualTo(Value.of(""));
        assertThat(result("jsonl_encode", DynamicValue.of(Value.listOf(List.of(Value.of("x"))))))
                .isEqualTo(Value.of("\"x\"\n"));
    }

    @Test
    void refusesToWriteWhatHasNoOrder() {
        assertThat(refusal("jsonl_encode", DynamicValue.of(SetValue.of(List.of(Value.of("x"))))))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.text()).startsWith("JSON Lines have an order");
                    assertThat(refused.argument()).isZero();
                });
        assertThat(refusal("jsonl_encode", json("{}")).argument()).isZero();
    }

    @Test
    void isUnknownAsLongAsALineIs() {
        Value partly = DynamicValue.of(new TupleValue(List.of(Value.of(1), UnknownValue.UNKNOWN)));

        assertThat(result("jsonl_encode", partly)).isEqualTo(UnknownValue.UNKNOWN);
    }

    @Test
    void readsWhatItWrote() {
        Value values = json("[{\"a\": 12345678901234567890.5, \"b\": {}}, [true], \"x\"]");

        assertThat(result("jsonl_decode", result("jsonl_encode", values))).isEqualTo(values);
    }

    @Test
    void skipsEmptyLines() {
        assertThat(result("jsonl_decode", Value.of("1\r\n\r\n \nnull\n"))).isEqualTo(json("[1, null]"));
        assertThat(result("jsonl_decode", Value.of(""))).isEqualTo(json("[]"));
        assertThat(((DynamicValue) result("jsonl_decode", Value.of("null"))).value())
                .isEqualTo(new TupleValue(List.of(NullValue.NULL)));
    }

    @Test
    void namesThePlaceOfWhatIsNoJson() {
        assertThat(refusal("jsonl_decode", Value.of("{}\n\n{\"a\": x}\n")).text())
                .startsWith("It is not JSON Lines: line 3, column 7: ");
    }
}
