package io.github.darnold.terraform.rest.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.rest.fixture.Values;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeoutsTest {

    @Test
    void offersTheOperationsThatHaveALimitInTheirUsualOrder() {
        var block = Timeouts.block(
                Map.of(Operation.DELETE, Duration.ofMinutes(5), Operation.CREATE, Duration.ofMinutes(30)));
        assertThat(block.shape().attributes()).extracting(Attribute::name).containsExactly("create", "delete");
    }

    @ParameterizedTest
    @CsvSource({"PT30S,30s", "PT90S,90s", "PT5M,5m", "PT90M,90m", "PT2H,2h", "PT24H,24h", "PT1H0M5S,3605s"})
    void showsItsDefaultsAsUsersWriteThem(Duration limit, String shown) {
        var block = Timeouts.block(Map.of(Operation.CREATE, limit));
        assertThat(block.shape().attribute("create").description()).endsWith("Default: `" + shown + "`.");
    }

    @Test
    void readsWhatUsersSet() {
        var object = new Fields(Values.object("timeouts", Values.object("create", "1h30m", "delete", null)));
        assertThat(Timeouts.of(object, Operation.CREATE)).contains(Duration.ofMinutes(90));
        assertThat(Timeouts.of(object, Operation.DELETE)).isEmpty();
        assertThat(Timeouts.of(new Fields(Values.object()), Operation.CREATE)).isEmpty();
    }
}
