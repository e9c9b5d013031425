package io.github.darnold.terraform.protocol.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.call.Deferred;
import io.github.darnold.terraform.protocol.proto.Tfplugin6;
import org.junit.jupiter.api.Test;

final class DeferralMessagesTest {

    @Test
    void sayWhy() {
        for (Deferred.Reason reason : Deferred.Reason.values()) {
            assertThat(DeferralMessages.of(reason)
                            .map(Tfplugin6.Deferred::getReason)
                            .map(Enum::name))
                    .contains(reason.name());
        }
    }

    @Test
    void areNotThereWhereNothingIsPutOff() {
        assertThat(DeferralMessages.of(null)).isEmpty();
    }
}
