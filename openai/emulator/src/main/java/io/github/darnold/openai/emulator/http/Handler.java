package io.github.darnold.openai.emulator.http;

import java.io.IOException;

/// Answers requests. An exception of the network ends the connection.
@FunctionalInterface
public interface Handler {

    Answer handle(Request request) throws IOException;
}
