package io.github.darnold.openai.emulator.http;

/// The headers that OpenAI puts on every answer of its own.
public final class Signature {

    public static Answer on(Answer answer, String requestId, long millis) {
        return answer.with("x-request-id", requestId)
                .with("openai-processing-ms", Long.toString(millis))
                .with("openai-version", "2020-10-01")
                .with("openai-organization", "org-emulator");
    }

    private Signature() {}
}
