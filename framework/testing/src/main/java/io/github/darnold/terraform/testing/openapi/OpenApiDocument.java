package io.github.darnold.terraform.testing.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// An OpenAPI 3.1 document as referee: what a call breaks of it, as text, one violation each.
///
/// A violation names the operation, the side, the JSON pointer (or `?name` of a query parameter), what is wrong, and
/// the rule in parentheses: `POST /files request /purpose: does not have a value in the enumeration [...] (enum)`.
/// Paths are relative to the document's server. Not judged are headers, values of path variables, formats, the inside
/// of files, and bodies that are neither JSON nor `multipart/form-data`. Safe for use by several threads.
public final class OpenApiDocument {

    private final List<Operation> operations;
    private final SchemaWalk walk;
    private final SchemaValidator validator;
    private final Deviations deviations;

    private OpenApiDocument(
            List<Operation> operations, SchemaWalk walk, SchemaValidator validator, Deviations deviations) {
        this.operations = List.copyOf(operations);
        this.walk = walk;
        this.validator = validator;
        this.deviations = deviations;
    }

    /// Reads a JSON or, by the file's name, YAML document.
    ///
    /// @throws IllegalArgumentException when it is of another version than 3.1, whose schemas mean something else
    public static OpenApiDocument load(Path document) {
        String name = document.toString();
        ObjectMapper mapper = name.endsWith(".yaml") || name.endsWith(".yml") ? new YAMLMapper() : new JsonMapper();
        try (InputStream in = Files.newInputStream(document)) {
            return of(mapper.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OpenApiDocument of(JsonNode document) {
        String version = document.path("openapi").asString("none");
        if (!version.startsWith("3.1")) {
            throw new IllegalArgumentException("The document is of OpenAPI version %s, not 3.1".formatted(version));
        }
        List<Operation> operations = new OperationReader(document).read();
        return new OpenApiDocument(
                operations, new SchemaWalk(document), new SchemaValidator(document), Deviations.none());
    }

    /// The same document, silent on what these lines cover.
    public OpenApiDocument tolerating(Deviations tolerated) {
        return new OpenApiDocument(operations, walk, validator, tolerated);
    }

    public List<Operation> operations() {
        return operations;
    }

    /// By the path as the document spells it, `/assistants/{assistant_id}`.
    public boolean hasOperation(String method, String pathTemplate) {
        return find(method, template -> template.text().equals(pathTemplate)).isPresent();
    }

    /// By a path as it is called, `/assistants/asst_1`; literal segments win over variables.
    public Optional<Operation> operation(String method, String concretePath) {
        return find(method, template -> template.matches(concretePath));
    }

    public List<String> violationsOfRequest(
            String method,
            String concretePath,
            Map<String, List<String>> query,
            @Nullable String contentType,
            byte[] body) {
        Optional<Operation> operation = operation(method, concretePath);
        if (operation.isEmpty()) {
            return undeclared(method, concretePath, Violation.Call.REQUEST);
        }
        RequestCheck check = new RequestCheck(operation.get(), walk, validator);
        List<Violation> violations = new ArrayList<>(check.query(query));
        violations.addAll(check.body(contentType, body));
        return untolerated(violations);
    }

    /// An error status that the document does not declare is accepted with any body.
    public List<String> violationsOfResponse(
            String method, String concretePath, int status, @Nullable String contentType, byte[] body) {
        Optional<Operation> operation = operation(method, concretePath);
        if (operation.isEmpty()) {
            return status >= 400 ? List.of() : undeclared(method, concretePath, Violation.Call.RESPONSE);
        }
        return untolerated(new ResponseCheck(operation.get(), walk, validator).check(status, contentType, body));
    }

    private List<String> undeclared(String method, String path, String side) {
        Violation violation =
                new Violation.Call(method, path, side).violation("", "operation", "the document has no such operation");
        return deviations.coversCall(method, path, side) ? List.of() : List.of(violation.toString());
    }

    private List<String> untolerated(List<Violation> violations) {
        return violations.stream()
                .filter(violation -> !deviations.covers(violation))
                .map(Violation::toString)
                .toList();
    }

    private Optional<Operation> find(String method, Predicate<PathTemplate> meant) {
        String upper = method.toUpperCase(Locale.ROOT);
        Optional<PathTemplate> template = operations.stream()
                .map(Operation::template)
                .filter(meant)
                .sorted()
                .findFirst();
        return operations.stream()
                .filter(operation -> Optional.of(operation.template()).equals(template))
                .filter(operation -> operation.method().equals(upper))
                .findFirst();
    }
}
