package io.github.darnold.terraform.engine.secret;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.call.PrivateState;
import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretHashTest {

    private static final Value SECRET = Value.of("marker-secret");

    @Test
    void tellsOneSecretFromAnother() {
        SecretHash hash = SecretHash.of(SECRET);

        assertThat(hash.matches(SECRET)).isTrue();
        assertThat(hash.matches(Value.of("marker-secret "))).isFalse();
        assertThat(hash.matches(Value.of(""))).isFalse();
    }

    @Test
    void isAnotherOneForEachObject() {
        SecretHash one = SecretHash.of(SECRET);
        SecretHash other = SecretHash.of(SECRET);

        assertThat(one.salt()).isNotEqualTo(other.salt());
        assertThat(one.digest()).isNotEqualTo(other.digest());
    }

    @Test
    void isPbkdf2AsOthersComputeIt() {
        var hash = new SecretHash("73616c74", 4096, "82e71993a310046dff44232954b500c9");

        assertThat(hash.matches(Value.of("password"))).isTrue();
        assertThat(hash.matches(Value.of("Password"))).isFalse();
        assertThat(SecretHash.of(SECRET).rounds()).isGreaterThanOrEqualTo(100_000);
    }

    @Test
    void doesNotMindTheOrderOfKeys() {
        var one = new LinkedHashMap<String, Value>();
        one.put("a", Value.of("1"));
        one.put("b", Value.of("2"));
        var other = new LinkedHashMap<String, Value>();
        other.put("b", Value.of("2"));
        other.put("a", Value.of("1"));

        assertThat(SecretHash.of(new MapValue(one)).matches(new MapValue(other)))
                .isTrue();
    }

    @Test
    void isKeptInPrivateStateWithoutTheSecret() {
        PrivateState privateState = PrivateState.empty();
        Path place = Path.of("parts").index(0).attribute("secret");
        new SecretHashes(Map.of(place.toString(), SecretHash.of(SECRET))).keepIn(privateState);

        assertThat(new String(privateState.bytes(), StandardCharsets.UTF_8)).doesNotContain("marker");
        SecretHashes kept = SecretHashes.in(PrivateState.parse(privateState.bytes()));
        assertThat(requireNonNull(kept.at(place)).matches(SECRET)).isTrue();
        assertThat(kept.at(Path.of("secret"))).isNull();
    }

    @Test
    void isNothingWherePrivateStateHasSomethingElse() {
        PrivateState privateState = PrivateState.empty();
        privateState.put("write_only", ObjectValue.of("secret", ObjectValue.of("digest", Value.of(1))));
        assertThat(SecretHashes.in(privateState).byPlace()).isEmpty();

        new SecretHashes(Map.of()).keepIn(privateState);
        assertThat(privateState.get("write_only")).isEqualTo(NullValue.NULL);
    }
}
