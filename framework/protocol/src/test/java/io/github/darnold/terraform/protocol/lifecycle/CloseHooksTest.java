package io.github.darnold.terraform.protocol.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.call.Logger;
import io.github.darnold.terraform.plugin.provider.Shutdown;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class CloseHooksTest {

    private final List<String> closed = new CopyOnWriteArrayList<>();
    private final CloseHooks hooks = new CloseHooks();

    @Test
    void closesTheLastOneFirstAndGoesOnAfterAFailure() throws InterruptedException {
        hooks.add("first", ending -> closed.add("first " + ending));
        hooks.add("second", _ -> {
            throw new IOException("broken");
        });
        hooks.add("third", _ -> closed.add("third"));
        hooks.run(Shutdown.ORPHANED, Duration.ofSeconds(20), Logger.silent());

        assertThat(closed).containsExactly("third", "first ORPHANED");
    }

    @Test
    void closesEachOnce() throws InterruptedException {
        hooks.add("only", _ -> closed.add("only"));
        hooks.run(Shutdown.ORPHANED, Duration.ofSeconds(20), Logger.silent());
        hooks.run(Shutdown.ORPHANED, Duration.ofSeconds(20), Logger.silent());

        assertThat(closed).containsExactly("only");
    }

    @Test
    void doesNotWaitForAHookThatHangs() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        hooks.add("hanging", _ -> never.await());
        hooks.run(Shutdown.ORPHANED, Duration.ofMillis(10), Logger.silent());

        assertThat(never.getCount()).isOne();
    }
}
