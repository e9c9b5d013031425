package io.github.darnold.openai.provider.embeddings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.json.UnexpectedJson;
import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class VectorTest {

    /// 1, -2.5 and 0.1, the least significant byte first.
    private static final String BASE64 = "AACAPwAAIMDNzMw9";

    @Test
    void readsLittleEndianNumbers() {
        assertThat(Vector.ofBase64(BASE64).numbers())
                .containsExactly(new BigDecimal("1.0"), new BigDecimal("-2.5"), new BigDecimal("0.1"));
    }

    @Test
    void readsBase64WithLineBreaks() {
        assertThat(Vector.ofBase64("AACAPwAA\r\nIMDN\n zMw9\n").base64()).isEqualTo(BASE64);
    }

    @Test
    void writesWhatItRead() {
        assertThat(Vector.ofBase64(BASE64).base64()).isEqualTo(BASE64);
    }

    @Test
    void hashesTheBytes() {
        assertThat(Vector.ofBase64("AACAPw==").sha256())
                .isEqualTo("e00e5eb9444182f352323374ef4e08ebcb784725fdd4fd612d7730540b3e0c8c");
    }

    @Test
    void writesDecimalsThatReadBackToTheSameNumber() {
        var random = new SplittableRandom(1);
        List<Value> numbers = DoubleStream.generate(() -> random.nextGaussian() * Math.pow(10, random.nextInt(-30, 30)))
                .limit(10_000)
                .mapToObj(number -> Value.of(new BigDecimal(Float.toString((float) number))))
                .toList();

        Vector vector = Vector.ofNumbers(numbers);

        List<Value> decimals = vector.numbers().stream().map(Value::of).toList();
        assertThat(Vector.ofNumbers(decimals).base64()).isEqualTo(vector.base64());
        assertThat(vector.numbers()).allMatch(decimal -> decimal.precision() <= 9);
    }

    @Test
    void dropsDigitsThatThirtyTwoBitsDoNotHave() {
        Vector vector = Vector.ofNumbers(List.of(Value.of(new BigDecimal("0.0023064255714416504"))));

        assertThat(vector.numbers()).containsExactly(new BigDecimal("0.0023064255"));
    }

    @Test
    void hasOneZero() {
        assertThat(Vector.ofBase64("AAAAgA==").base64()).isEqualTo("AAAAAA==");
    }

    @Test
    void refusesWhatIsNoVector() {
        assertThatThrownBy(() -> Vector.ofBase64("AAA=")).isInstanceOf(UnexpectedJson.class);
        assertThatThrownBy(() -> Vector.ofBase64("")).isInstanceOf(UnexpectedJson.class);
        assertThatThrownBy(() -> Vector.ofBase64("!")).isInstanceOf(UnexpectedJson.class);
        assertThatThrownBy(() -> Vector.ofBase64("AADAfw==")).isInstanceOf(UnexpectedJson.class);
        assertThatThrownBy(() -> Vector.ofNumbers(List.of(Value.of("1")))).isInstanceOf(UnexpectedJson.class);
    }
}
