package io.github.darnold.terraform.rest.exchange;

/// What an API said about a request that it did not carry out. Texts are empty where it said nothing.
///
/// @param param the argument it is about, in the API's spelling
/// @param code the API's word for the error
public record ApiError(int status, String message, String type, String param, String code, String requestId) {

    /// For people: the message and, in brackets, what support asks for.
    public String text() {
        StringBuilder text = new StringBuilder(message.isEmpty() ? "The API gave no reason" : message);
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
