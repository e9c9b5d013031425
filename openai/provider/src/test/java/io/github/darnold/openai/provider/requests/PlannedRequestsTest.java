package io.github.darnold.openai.provider.requests;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.testing.core.Action;
import io.github.darnold.terraform.testing.core.Applied;
import io.github.darnold.terraform.testing.core.Planned;
import io.github.darnold.terraform.testing.core.SimulatedCore;
import io.github.darnold.terraform.testing.core.Stored;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// Whatever is configured, ignored, imported, moved or changed outside: requests say what the plan says.
class PlannedRequestsTest {

    /// More, by `-Dlives`, when somebody wants to know.
    private static final int LIVES = Integer.getInteger("lives", 12);

    private static final int STEPS = 12;
    private static final String THIS = "this";

    @AutoClose
    private final BoxServer server = new BoxServer();

    private final Set<Action> seen = new TreeSet<>();

    @Test
    void sayWhatThePlanSays() {
        for (int seed = 1; seed <= LIVES; seed++) {
            new Life(seed).live();
        }
        assertThat(seen).contains(Action.CREATE, Action.UPDATE, Action.REPLACE, Action.NO_OP);
    }

    /// The life of one box.
    private final class Life {

        private final int seed;
        private final Random random;
        private final BoxConfigs configs;
        private final SimulatedCore core = SimulatedCore.of(new Boxes(server.base()));
        private ObjectValue config;
        private boolean isFound;

        Life(int seed) {
            this.seed = seed;
            this.random = new Random(seed);
            this.configs = new BoxConfigs(random);
            this.config = configs.any();
        }

        void live() {
            apply(0);
            for (int step = 1; step <= STEPS; step++) {
                switch (random.nextInt(6)) {
                    case 0 -> find(core -> core.importState(Boxes.TYPE, THIS, id()));
                    case 1 ->
                        find(core ->
                                core.move("registry.terraform.io/acme/acme", "acme_box", theirs(), Boxes.TYPE, THIS));
                    case 2 -> changeOutside();
                    default -> config = configs.changed(config);
                }
                apply(step);
            }
        }

        private String id() {
            return ((StringValue) ((ObjectValue) core.state(Boxes.TYPE, THIS)).get("id")).value();
        }

        private Stored theirs() {
            ObjectValue state = ObjectValue.of("id", Value.of(id())).with("color", Value.of("theirs"));
            return Stored.of(0, Json.text(state));
        }

        private void find(Function<SimulatedCore, Applied> way) {
            String id = id();
            Applied found = way.apply(core);
            assertThat(found.diagnostics()).as(id).isEmpty();
            isFound = true;
        }

        private void changeOutside() {
            var change = configs.outside();
            server.change(id(), change.getKey(), change.getValue());
        }

        private void apply(int step) {
            core.ignoringChanges(configs.ignored());
            Planned plan = core.plan(Boxes.TYPE, THIS, config);
            server.written();
            seen.add(plan.action());
            Applied applied = plan.action() == Action.NO_OP ? null : core.apply(plan);
            String when = "seed " + seed + ", step " + step + ": " + plan.prior() + " -> " + plan.planned() + " by "
                    + config + " without " + plan.ignored();
            if (applied != null) {
                assertThat(applied.diagnostics()).as(when).isEmpty();
            }
            check(when, plan, server.written());
            isFound &= plan.action() == Action.NO_OP;
        }

        private void check(String when, Planned plan, List<BoxServer.Written> written) {
            if (plan.action() == Action.NO_OP) {
                assertThat(written).as(when).isEmpty();
                return;
            }
            boolean isNew = plan.action() != Action.UPDATE;
            var allowed = new PlannedBody(plan.prior(), plan.object(), config);
            if (isNew) {
                assertThat(written).as(when).containsExactly(new BoxServer.Written("/boxes", allowed.created()));
                return;
            }
            written.forEach(each -> each.body()
                    .members()
                    .forEach((name, said) -> assertThat(allowed.allows(name, said))
                            .as("%s%n%s = %s", when, name, said)
                            .isTrue()));
            Set<String> changes = allowed.changes();
            if (!isFound && !(!changes.isEmpty() && changes.stream().allMatch(allowed::isEmptied))) {
                assertThat(written).as(when).hasSize(changes.isEmpty() ? 0 : 1);
            }
            written.forEach(
                    each -> assertThat(each.body().members().keySet()).as(when).containsAll(changes));
        }
    }
}
