package io.github.darnold.terraform.engine.ephemeral;

import io.github.darnold.terraform.engine.handling.Handling;
import io.github.darnold.terraform.engine.handling.Outcome;
import io.github.darnold.terraform.engine.handling.States;
import io.github.darnold.terraform.engine.structure.Defaults;
import io.github.darnold.terraform.engine.structure.Overlay;
import io.github.darnold.terraform.engine.structure.Root;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.provider.EphemeralResource;
import io.github.darnold.terraform.plugin.provider.Opened;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import java.util.List;

/// Opens one ephemeral resource.
record Opener<C>(EphemeralResource<C> resource, States states, Handling<C> handling) {

    OpenAnswer open(ObjectValue config) {
        return switch (handling.boundary().run(() -> result(config))) {
            case Outcome.Done<Opened>(var opened) -> {
                List<Diagnostic> bugs =
                        states.bugs(handling.boundary(), opened.result().values());
                yield bugs.isEmpty() ? opened(opened) : failed(bugs);
            }
            case Outcome.Failed<Opened>(var diagnostics) -> failed(diagnostics);
        };
    }

    private Opened result(ObjectValue config) {
        Shape root = Root.of(resource.schema());
        ObjectValue configured = Defaults.apply(root, config);
        Opened opened = resource.open(handling.client(), new Fields(configured), handling.call());
        ObjectValue complete = states.complete(opened.result());
        return new Opened(new Fields(Overlay.of(root, configured, complete)), opened.renewAt());
    }

    private OpenAnswer opened(Opened opened) {
        return new OpenAnswer(
                opened.result().values(),
                opened.renewAt(),
                handling.call().privateState(),
                handling.diagnostics(List.of()));
    }

    /// With the private state of what may have been opened all the same.
    private OpenAnswer failed(List<Diagnostic> diagnostics) {
        return new OpenAnswer(NullValue.NULL, null, handling.call().privateState(), handling.diagnostics(diagnostics));
    }
}
