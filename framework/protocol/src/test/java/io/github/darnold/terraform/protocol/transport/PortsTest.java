package io.github.darnold.terraform.protocol.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class PortsTest {

    @Test
    void triesTheHostsRangeBeforeAnyOther() {
        assertThat(new Ports(10, 12).candidates(4)).containsExactly(11, 12, 10, 0);
    }

    @Test
    void doesNotTryForEver() {
        assertThat(new Ports(10_000, 25_000).candidates(20_000))
                .hasSize(9)
                .startsWith(14_999)
                .endsWith(0);
    }

    @Test
    void takesAnyPortWhenThereIsNoWish() {
        assertThat(Ports.ANY.candidates(4711)).containsExactly(0);
    }

    @Test
    void refusesWhatIsNoRange() {
        assertThatThrownBy(() -> new Ports(12, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Ports(1, 65_536)).isInstanceOf(IllegalArgumentException.class);
    }
}
