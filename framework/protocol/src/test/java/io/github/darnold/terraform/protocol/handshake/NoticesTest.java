package io.github.darnold.terraform.protocol.handshake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class NoticesTest {

    private final Notices notices = new Notices("terraform-provider-fake", "0.1.0");

    @Test
    void tellsAFailureOnOneLineWithoutBars() {
        assertThat(notices.cannotStart(new IllegalStateException("first|second\nthird")))
                .isEqualTo(
                        "terraform-provider-fake could not start: java.lang.IllegalStateException: first/second third");
    }

    @Test
    void saysWhatToDoWhenRunByHand() {
        assertThat(notices.runByHand()).contains("terraform init").contains("terraform-provider-fake -help");
    }

    @Test
    void warnsOfWhoElseCanAttach() {
        assertThat(notices.attach(new Reattach("registry.terraform.io/example/fake", 1, 2)))
                .contains("WARNING: whoever has an account on this machine");
    }
}
