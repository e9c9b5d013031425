package io.github.darnold.terraform.protocol.service;

import io.github.darnold.terraform.plugin.call.PriorStates;
import io.github.darnold.terraform.plugin.call.StopSignal;
import io.github.darnold.terraform.plugin.call.TerraformEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// What the calls from one configuration of the provider to the next have in common.
record Session(StopSignal stop, PriorStates priorStates, TerraformEnvironment surroundings) {

    static Session in(Map<String, String> environment) {
        Path data = Path.of(environment.getOrDefault("TF_DATA_DIR", ".terraform"));
        return new Session(
                new StopSignal(), new PriorStates(), new TerraformEnvironment(data, workspace(environment, data)));
    }

    /// Terraform tells a provider nothing of its workspace, but keeps the name where a provider can read it.
    private static String workspace(Map<String, String> environment, Path data) {
        String chosen = environment.getOrDefault("TF_WORKSPACE", "");
        if (!chosen.isEmpty()) {
            return chosen;
        }
        try {
            String selected = Files.readString(data.resolve("environment")).strip();
            return selected.isEmpty() ? "default" : selected;
        } catch (IOException _) {
            return "default";
        }
    }
}
