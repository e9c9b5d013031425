package io.github.darnold.terraform.protocol;

import io.github.darnold.terraform.protocol.lifecycle.CloseHooks;
import io.github.darnold.terraform.protocol.log.HclogLogger;
import io.github.darnold.terraform.protocol.log.HclogWriter;
import io.github.darnold.terraform.protocol.log.LogLevels;

/// What the running process offers to the service in it.
///
/// @param writer writes the records of all logs
/// @param logger the provider's log
/// @param sdk the framework's log
/// @param levels for logs of subsystems
/// @param hooks what to close before the process ends
public record PluginSession(
        HclogWriter writer, HclogLogger logger, HclogLogger sdk, LogLevels levels, CloseHooks hooks) {

    static PluginSession of(HclogWriter writer, LogLevels levels, CloseHooks hooks) {
        return new PluginSession(
                writer,
                new HclogLogger(writer, "provider", levels.provider()),
                new HclogLogger(writer, "sdk", levels.sdk()),
                levels,
                hooks);
    }
}
