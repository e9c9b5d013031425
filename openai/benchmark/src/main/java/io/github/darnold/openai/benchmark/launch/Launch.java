package io.github.darnold.openai.benchmark.launch;

import java.time.Duration;

/// What one launch of a provider took.
///
/// @param line from the start of the process to its handshake line
/// @param connection from the start to the end of the TLS handshake, HTTP/2 settings received
/// @param schema from the start to the complete answer to GetProviderSchema
/// @param exit from the call of Shutdown to the end of the process
/// @param schemaBytes size of the answer to GetProviderSchema
public record Launch(
        Duration line, Duration connection, Duration schema, Duration exit, ProcessUse use, int schemaBytes) {

    public Launch {
        if (line.isNegative() || connection.compareTo(line) < 0 || schema.compareTo(connection) < 0) {
            throw new IllegalArgumentException("out of order: " + line + ", " + connection + ", " + schema);
        }
        if (exit.isNegative() || schemaBytes <= 0) {
            throw new IllegalArgumentException("neither can be: exit " + exit + ", schema " + schemaBytes);
        }
    }
}
