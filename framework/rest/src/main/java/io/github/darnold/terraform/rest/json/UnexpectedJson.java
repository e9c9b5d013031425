package io.github.darnold.terraform.rest.json;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import java.util.List;

/// A field of an answer has a type that its attribute does not take.
public final class UnexpectedJson extends Failure {

    private final String problem;
    private final String field;

    public UnexpectedJson(String problem) {
        this(problem, "");
    }

    private UnexpectedJson(String problem, String field) {
        super(Diagnostic.error("Cannot read the API's answer", detail(problem, field)));
        this.problem = problem;
        this.field = field;
    }

    /// The same, seen from the object that has the field.
    UnexpectedJson in(String outer) {
        return new UnexpectedJson(problem, field.isEmpty() ? outer : outer + "." + field);
    }

    private static String where(String problem, String field) {
        return field.isEmpty() ? problem : "field " + field + ": " + problem;
    }

    private static String detail(String problem, String field) {
        return "The API's answer does not fit what this provider knows of the object: " + where(problem, field)
                + ". A newer version of the provider may know more.";
    }

    @Override
    public String getMessage() {
        return where(problem, field);
    }

    @Override
    public List<Diagnostic> diagnostics(String doing) {
        return List.of(Diagnostic.error("Cannot " + doing, detail(problem, field)));
    }
}
