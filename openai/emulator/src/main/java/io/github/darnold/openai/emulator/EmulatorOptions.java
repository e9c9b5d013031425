package io.github.darnold.openai.emulator;

import io.github.darnold.openai.emulator.control.EmulatorClock;
import java.time.Duration;
import java.util.Set;

/// How to start an [Emulator].
///
/// @param host to listen on
/// @param port to listen on; 0 for any free one
/// @param clock the time of all objects
/// @param apiKeys accepted keys of projects; when empty, all that look like one
/// @param adminKeys accepted keys of the organization; when empty, all that start `sk-admin-`
/// @param trainingStage how long a fine-tuning job stays in each of its stages
/// @param allowedHosts names in `Host` that are answered beside those of the loopback interface; `*` for all
public record EmulatorOptions(
        String host,
        int port,
        EmulatorClock clock,
        Set<String> apiKeys,
        Set<String> adminKeys,
        Duration trainingStage,
        Set<String> allowedHosts) {

    public EmulatorOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("not a port: " + port);
        }
        if (trainingStage.isNegative()) {
            throw new IllegalArgumentException("a stage cannot take less than no time: " + trainingStage);
        }
        apiKeys = Set.copyOf(apiKeys);
        adminKeys = Set.copyOf(adminKeys);
        allowedHosts = Set.copyOf(allowedHosts);
    }

    /// A free port of 127.0.0.1, the time of this machine, keys accepted by their looks, stages of one second.
    public static EmulatorOptions defaults() {
        return new EmulatorOptions(
                "127.0.0.1", 0, EmulatorClock.system(), Set.of(), Set.of(), Duration.ofSeconds(1), Set.of());
    }

    public EmulatorOptions withHost(String other) {
        return new EmulatorOptions(other, port, clock, apiKeys, adminKeys, trainingStage, allowedHosts);
    }

    public EmulatorOptions withPort(int other) {
        return new EmulatorOptions(host, other, clock, apiKeys, adminKeys, trainingStage, allowedHosts);
    }

    public EmulatorOptions withClock(EmulatorClock other) {
        return new EmulatorOptions(host, port, other, apiKeys, adminKeys, trainingStage, allowedHosts);
    }

    public EmulatorOptions withApiKeys(Set<String> others) {
        return new EmulatorOptions(host, port, clock, others, adminKeys, trainingStage, allowedHosts);
    }

    public EmulatorOptions withAdminKeys(Set<String> others) {
        return new EmulatorOptions(host, port, clock, apiKeys, others, trainingStage, allowedHosts);
    }

    public EmulatorOptions withTrainingStage(Duration other) {
        return new EmulatorOptions(host, port, clock, apiKeys, adminKeys, other, allowedHosts);
    }

    public EmulatorOptions withAllowedHosts(Set<String> others) {
        return new EmulatorOptions(host, port, clock, apiKeys, adminKeys, trainingStage, others);
    }
}
