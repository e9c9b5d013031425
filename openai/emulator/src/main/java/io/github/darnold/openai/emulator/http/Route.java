package io.github.darnold.openai.emulator.http;

import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/// One operation of the API.
///
/// @param assistantsBeta whether the header `OpenAI-Beta: assistants=v2` is demanded
public record Route(
        String method,
        PathPattern pattern,
        BodyKind bodyKind,
        BodyCheck bodyCheck,
        KeyKind key,
        boolean assistantsBeta,
        Operation operation) {

    private static final BodyCheck UNCHECKED = _ -> {};

    /// What a request carries.
    enum BodyKind {
        NONE,
        JSON,
        FORM
    }

    /// Refuses a JSON body by throwing an [ApiError].
    @FunctionalInterface
    public interface BodyCheck {
        void check(ObjectNode body);

        /// The operation of OpenAI's document that says what is allowed, where that is what decides.
        default Optional<String> documented() {
            return Optional.empty();
        }
    }

    /// What the operation does. No two run at the same time.
    @FunctionalInterface
    public interface Operation {
        Answer run(Call call);
    }

    public static Route get(String path, Operation operation) {
        return of("GET", path, BodyKind.NONE, UNCHECKED, operation);
    }

    public static Route delete(String path, Operation operation) {
        return of("DELETE", path, BodyKind.NONE, UNCHECKED, operation);
    }

    /// A POST without a body.
    public static Route post(String path, Operation operation) {
        return of("POST", path, BodyKind.NONE, UNCHECKED, operation);
    }

    public static Route post(String path, BodyCheck check, Operation operation) {
        return of("POST", path, BodyKind.JSON, check, operation);
    }

    public static Route upload(String path, Operation operation) {
        return of("POST", path, BodyKind.FORM, UNCHECKED, operation);
    }

    private static Route of(String method, String path, BodyKind kind, BodyCheck check, Operation operation) {
        return new Route(method, PathPattern.of(path), kind, check, KeyKind.API, false, operation);
    }

    public Route forAdminKey() {
        return new Route(method, pattern, bodyKind, bodyCheck, KeyKind.ADMIN, assistantsBeta, operation);
    }

    /// The same, once this check lets the call in.
    public Route after(Consumer<Call> check) {
        return new Route(method, pattern, bodyKind, bodyCheck, key, assistantsBeta, call -> {
            check.accept(call);
            return operation.run(call);
        });
    }

    public Route forAssistantsBeta() {
        return new Route(method, pattern, bodyKind, bodyCheck, key, true, operation);
    }
}
