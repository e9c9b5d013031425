package io.github.darnold.openai.distribution;

import io.github.darnold.openai.provider.OpenAiProvider;
import io.github.darnold.terraform.protocol.prepared.PreparedSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/// Writes the schemas that the release forms carry, so that they need not be made at every start.
public final class PrepareSchema {

    /// Runs within the build.
    ///
    /// @param arguments the folder that goes onto the class path of the release forms
    public static void main(String[] arguments) throws IOException {
        PreparedSchema.write(new OpenAiProvider(Map.of()), Path.of(arguments[0]));
    }

    private PrepareSchema() {}
}
