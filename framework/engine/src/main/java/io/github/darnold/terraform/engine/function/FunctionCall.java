package io.github.darnold.terraform.engine.function;

import io.github.darnold.terraform.engine.handling.Boundary;
import io.github.darnold.terraform.engine.structure.Conformity;
import io.github.darnold.terraform.engine.structure.Validator;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.function.Arguments;
import io.github.darnold.terraform.plugin.function.Parameter;
import io.github.darnold.terraform.plugin.function.ProviderFunction;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.AttributeType;
import io.github.darnold.terraform.plugin.schema.SchemaVocabulary;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One call. Its arguments are seen as an object with an attribute for each parameter, so that constraints and roles
/// inside of objects are checked as they are in a configuration.
record FunctionCall(ProviderFunction function, List<Value> arguments, Boundary boundary) {

    Value result() {
        refuseCount();
        refuseNull();
        if (isUnknown()) {
            return UnknownValue.UNKNOWN;
        }
        ObjectValue values = values();
        refuseInvalid(values);
        Value result = function.body().call(new Arguments(values));
        refuseResult(result);
        return result;
    }

    private void refuseCount() {
        int least = function.parameters().size();
        if (arguments.size() < least) {
            throw Failure.of(
                    "Too few arguments",
                    function.name() + " takes " + (function.variadic() == null ? "" : "at least ") + least
                            + ", but got " + arguments.size() + ".");
        }
    }

    private void refuseNull() {
        for (int i = 0; i < arguments.size(); i++) {
            Parameter<?> parameter = function.parameterAt(i);
            if (arguments.get(i).isNull() && !parameter.allowsNull()) {
                int index = i - function.parameters().size();
                String problem = parameter.name() + " must not be null.";
                throw index < 0 ? parameter.failure(problem) : parameter.failure(index, problem);
            }
        }
    }

    /// Terraform does not even call a function then.
    private boolean isUnknown() {
        for (int i = 0; i < arguments.size(); i++) {
            if (!arguments.get(i).isWhollyKnown() && !function.parameterAt(i).allowsUnknown()) {
                return true;
            }
        }
        return false;
    }

    private ObjectValue values() {
        Map<String, Value> values = new LinkedHashMap<>();
        int count = function.parameters().size();
        for (int i = 0; i < count; i++) {
            values.put(function.parameters().get(i).name(), arguments.get(i));
        }
        Parameter<?> variadic = function.variadic();
        if (variadic != null) {
            values.put(variadic.name(), Value.listOf(arguments.subList(count, arguments.size())));
        }
        return new ObjectValue(values);
    }

    private void refuseInvalid(ObjectValue values) {
        var problems = new ArrayList<Diagnostic>();
        new Validator(true, problems::add).check(shape(), values);
        List<Diagnostic> errors = problems.stream().filter(Diagnostic::isError).toList();
        if (!errors.isEmpty()) {
            throw new Failure(errors);
        }
    }

    private Shape shape() {
        var attributes = new ArrayList<Attribute<?>>();
        function.parameters().forEach(parameter -> attributes.add(attribute(parameter, parameter.type())));
        Parameter<?> variadic = function.variadic();
        if (variadic != null) {
            attributes.add(attribute(variadic, SchemaVocabulary.listOf(variadic.type())));
        }
        return new Shape(attributes, List.of());
    }

    private static Attribute<?> attribute(Parameter<?> parameter, AttributeType<?> type) {
        return SchemaVocabulary.optional(parameter.name(), type, parameter.description());
    }

    private void refuseResult(Value result) {
        var bugs = new ArrayList<Diagnostic>();
        Conformity.check(
                function.returnType().wireType(),
                result,
                (path, problem) -> bugs.add(boundary.bug("The result of " + function.name()
                        + " has a value of another type: " + (path.steps().isEmpty() ? "it" : path) + " " + problem
                        + ".")));
        if (!result.isWhollyKnown() && arguments.stream().allMatch(Value::isWhollyKnown)) {
            bugs.add(boundary.bug("The result of " + function.name() + " is unknown, but all arguments are known."));
        }
        if (!bugs.isEmpty()) {
            throw new Failure(bugs);
        }
    }
}
