package io.github.darnold.terraform.testing.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Judges one body, of either direction, by the declaration for its content type.
final class BodyCheck {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final SchemaWalk walk;
    private final SchemaValidator validator;
    private final Violation.Call call;

    BodyCheck(SchemaWalk walk, SchemaValidator validator, Violation.Call call) {
        this.walk = walk;
        this.validator = validator;
        this.call = call;
    }

    List<Violation> check(Content declared, @Nullable String contentType, byte[] body) {
        Optional<Content.MediaType> type = declared.of(contentType);
        if (contentType == null || type.isEmpty()) {
            String message = "content type %s is not declared, only %s"
                    .formatted(contentType, new TreeSet<>(declared.types().keySet()));
            return List.of(call.violation("", "content type", message));
        }
        if (!type.get().schema().isObject()) {
            return List.of();
        }
        if (type.get().isForm()) {
            return form(type.get(), contentType, body);
        }
        return type.get().isJson() ? json(type.get(), body) : List.of();
    }

    private List<Violation> json(Content.MediaType type, byte[] body) {
        try {
            return validator.validate(type.schemaPointer(), STRICT.readTree(body)).stream()
                    .map(call::violation)
                    .toList();
        } catch (JacksonException e) {
            return List.of(call.violation("", "json", "is not JSON: " + e.getOriginalMessage()));
        }
    }

    private List<Violation> form(Content.MediaType type, String contentType, byte[] body) {
        FormFields fields = new FormFields(walk, type.schema());
        try {
            MultipartBody.parse(contentType, body).parts().forEach(part -> add(fields, part));
        } catch (IllegalArgumentException | JacksonException e) {
            return List.of(call.violation("", "multipart", "is not a form: " + e.getMessage()));
        }
        List<Finding> findings = new ArrayList<>(fields.findings());
        findings.addAll(validator.validate(type.schemaPointer(), fields.fields()));
        return findings.stream().map(call::violation).toList();
    }

    private static void add(FormFields fields, MultipartBody.Part part) {
        if (part.file()) {
            fields.addFile(part.name());
        } else if (part.contentType().equals("application/json")) {
            JsonNode value = STRICT.readTree(part.text());
            fields.addJson(part.name(), value);
        } else {
            fields.addText(part.name(), part.text());
        }
    }
}
