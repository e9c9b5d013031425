package io.github.darnold.terraform.rest.json;

/// A field of an answer has a type that its attribute does not take.
public final class UnexpectedJson extends RuntimeException {

    private final String problem;
    private final String field;

    public UnexpectedJson(String problem) {
        this(problem, "");
    }

    private UnexpectedJson(String problem, String field) {
        super(field.isEmpty() ? problem : "field " + field + ": " + problem);
        this.problem = problem;
        this.field = field;
    }

    /// The same, seen from the object that has the field.
    UnexpectedJson in(String outer) {
        return new UnexpectedJson(problem, field.isEmpty() ? outer : outer + "." + field);
    }
}
