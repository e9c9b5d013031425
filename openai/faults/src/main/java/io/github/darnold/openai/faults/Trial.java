package io.github.darnold.openai.faults;

import io.github.darnold.terraform.testing.scenario.cli.Outcome;
import java.io.IOException;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// One apply that something goes wrong with, then one in peace, which has to bring everything into order.
///
/// @param seed of all that chance decides
/// @param objects how many, at least; up to half as many more
/// @param scale of lags, and of the provider's patience with them
record Trial(Trouble trouble, long seed, int objects, double scale) {

    private static final String WRITE = "POST";
    private static final long LOOK_NANOS = 500_000;
    private static final long LIMIT_MINUTES = 10;

    Result play(Ground ground) throws IOException, InterruptedException {
        Random random = new Random(seed);
        int count = objects + random.nextInt(objects / 2 + 1);
        ground.clear();
        Set<String> before = Comparison.existing(ground);
        ground.emulator().requests().clear();
        ground.emulator().faults().seed(seed);
        trouble.arrange(ground.emulator(), scale, random);
        boolean isFirstDone = troubled(ground, count, random);
        ground.emulator().faults().clear();

        Outcome calm = ground.run("calm", count, "apply", "-auto-approve", "-input=false");
        ground.emulator().lags().clear();
        Comparison comparison = Comparison.of(ground, before);
        Outcome plan = ground.run("plan", count, "plan", "-detailed-exitcode", "-input=false");
        return new Result(
                this,
                count,
                isFirstDone,
                calm.isSuccess(),
                plan.exitCode() == 0,
                comparison.lost(count),
                comparison.doubled());
    }

    /// Applies in trouble.
    ///
    /// @return whether it succeeded all the same
    private boolean troubled(Ground ground, int count, Random random) throws IOException, InterruptedException {
        Blow blow = trouble.blow(random);
        int writes = random.nextInt(count);
        long delay = random.nextLong(20_000_000);
        Process terraform = ground.start("troubled", count, "apply", "-auto-approve", "-input=false");
        if (blow != Blow.NONE) {
            while (terraform.isAlive() && writes(ground) < writes) {
                LockSupport.parkNanos(LOOK_NANOS);
            }
            LockSupport.parkNanos(delay);
            blow.strike(terraform);
        }
        if (!terraform.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
            terraform.descendants().forEach(ProcessHandle::destroyForcibly);
            terraform.destroyForcibly();
            throw new IOException("terraform did not end within " + LIMIT_MINUTES + " minutes: " + this);
        }
        return terraform.exitValue() == 0;
    }

    private static long writes(Ground ground) {
        return ground.emulator().requests().lines().stream()
                .filter(line -> line.startsWith(WRITE))
                .count();
    }

    @Override
    public String toString() {
        return trouble + " seed " + seed;
    }
}
