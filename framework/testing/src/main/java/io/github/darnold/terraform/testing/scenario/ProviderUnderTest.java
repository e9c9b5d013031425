package io.github.darnold.terraform.testing.scenario;

import java.nio.file.Path;
import java.util.Map;

/// The provider that scenarios are about.
///
/// @param executable starts it
/// @param address `registry.terraform.io/darnold/openai`
/// @param environmentPrefix variables that begin with it are not inherited from the machine: `OPENAI_`
/// @param supportFiles put beside every configuration that does not declare `required_providers` itself: content by
/// name
public record ProviderUnderTest(
        Path executable, String address, String version, String environmentPrefix, Map<String, String> supportFiles) {

    public ProviderUnderTest {
        executable = executable.toAbsolutePath();
        supportFiles = Map.copyOf(supportFiles);
    }
}
