package io.github.darnold.terraform.protocol.message;

import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.AttributePath;
import java.util.List;

/// Paths as Terraform sends and receives them.
public final class PathMessages {

    public static AttributePath of(Path path) {
        var message = AttributePath.newBuilder();
        path.steps().forEach(step -> message.addSteps(step(step)));
        return message.build();
    }

    public static List<AttributePath> of(List<Path> paths) {
        return paths.stream().map(PathMessages::of).toList();
    }

    private static AttributePath.Step step(Path.Step step) {
        var message = AttributePath.Step.newBuilder();
        return switch (step) {
            case Path.Step.Attribute(var name) -> message.setAttributeName(name).build();
            case Path.Step.Key(var key) -> message.setElementKeyString(key).build();
            case Path.Step.Index(var index) -> message.setElementKeyInt(index).build();
        };
    }

    /// The path of a message; it ends before the first step that says nothing.
    public static Path read(AttributePath message) {
        Path path = Path.ROOT;
        for (AttributePath.Step step : message.getStepsList()) {
            switch (step.getSelectorCase()) {
                case ATTRIBUTE_NAME -> path = path.attribute(step.getAttributeName());
                case ELEMENT_KEY_STRING -> path = path.key(step.getElementKeyString());
                case ELEMENT_KEY_INT -> path = path.index(step.getElementKeyInt());
                case SELECTOR_NOT_SET -> {
                    return path;
                }
            }
        }
        return path;
    }

    private PathMessages() {}
}
