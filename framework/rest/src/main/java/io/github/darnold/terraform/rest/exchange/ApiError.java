package io.github.darnold.terraform.rest.exchange;

/// What an API said about a request that it did not carry out. Texts are empty where it said nothing, and are made
/// printable and bounded here.
///
/// @param param the argument it is about, in the API's spelling
/// @param code the API's word for the error
/// @param otherwise the reason, where it is not told in the API's own form: a gateway or a compatible server said it
public record ApiError(
        int status, String message, String type, String param, String code, String requestId, String otherwise) {

    private static final int LONGEST_WORD = 200;

    public ApiError {
        message = ServerText.of(message);
        type = ServerText.of(type, LONGEST_WORD);
        param = ServerText.of(param, LONGEST_WORD);
        code = ServerText.of(code, LONGEST_WORD);
        requestId = ServerText.of(requestId, LONGEST_WORD);
        otherwise = ServerText.of(otherwise);
    }

    /// An error in the API's own form.
    public ApiError(int status, String message, String type, String param, String code, String requestId) {
        this(status, message, type, param, code, requestId, "");
    }

    /// An error in some other form.
    static ApiError otherwise(int status, String reason, String requestId) {
        return new ApiError(status, "", "", "", "", requestId, reason);
    }

    /// What was said, in whichever form.
    public String reason() {
        return message.isEmpty() ? otherwise : message;
    }

    /// For people: the message and, in brackets, what support asks for.
    public String text() {
        StringBuilder text = new StringBuilder(reason().isEmpty() ? "The API gave no reason" : reason());
        text.append(" (HTTP ").append(status);
        if (!code.isEmpty()) {
            text.append(", ").append(code);
        } else if (!type.isEmpty()) {
            text.append(", ").append(type);
        }
        if (!requestId.isEmpty()) {
            text.append(", request ").append(requestId);
        }
        return text.append(")").toString();
    }
}
