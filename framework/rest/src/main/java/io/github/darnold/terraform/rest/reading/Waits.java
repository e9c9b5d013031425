package io.github.darnold.terraform.rest.reading;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.call.DeadlineExceeded;
import io.github.darnold.terraform.plugin.call.Stopped;

/// How calls wait for what another call does: in real time, with an eye on their own user and their own deadline.
final class Waits {

    static final long LOOK_MILLIS = 200;

    /// Lets a call go on waiting.
    ///
    /// @throws Stopped when its user pressed Ctrl-C
    /// @throws DeadlineExceeded when its time is over
    static void check(Call call) {
        if (call.isStopped()) {
            throw new Stopped();
        }
        if (!call.remaining().isPositive()) {
            throw new DeadlineExceeded();
        }
    }

    private Waits() {}
}
