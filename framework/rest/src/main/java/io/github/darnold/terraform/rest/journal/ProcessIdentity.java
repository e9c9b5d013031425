package io.github.darnold.terraform.rest.journal;

import io.github.darnold.terraform.plugin.value.NumberValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.time.Instant;

/// A process of this machine.
///
/// @param started in milliseconds since 1970: another process may get the same number later; 0 where nobody knows
record ProcessIdentity(long pid, long started) {

    static ProcessIdentity of(ProcessHandle process) {
        return new ProcessIdentity(
                process.pid(),
                process.info().startInstant().map(Instant::toEpochMilli).orElse(0L));
    }

    static ProcessIdentity of(ObjectValue fields) {
        return new ProcessIdentity(number(fields, "pid"), number(fields, "started"));
    }

    private static long number(ObjectValue fields, String name) {
        return fields.get(name) instanceof NumberValue number && number.isInt64()
                ? number.value().longValueExact()
                : 0;
    }

    ObjectValue fields() {
        return ObjectValue.of("pid", Value.of(pid)).with("started", Value.of(started));
    }

    boolean isAlive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(ProcessIdentity::of)
                .filter(this::equals)
                .isPresent();
    }

    @Override
    public String toString() {
        return pid + "-" + started;
    }
}
