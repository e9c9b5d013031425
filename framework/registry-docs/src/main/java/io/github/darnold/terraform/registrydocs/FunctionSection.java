package io.github.darnold.terraform.registrydocs;

import io.github.darnold.terraform.plugin.function.Parameter;
import io.github.darnold.terraform.plugin.function.ProviderFunction;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How a function is called and what it returns.
record FunctionSection(ProviderFunction function) {

    void write(Markdown page) {
        page.heading(2, "Signature").code("text", signature());
        page.heading(2, "Arguments");
        page.paragraph(IntStream.range(0, function.allParameters().size())
                .mapToObj(i -> (i + 1) + ". " + line(function.allParameters().get(i)))
                .collect(Collectors.joining("\n")));
        TypeWords.nested(function.returnType()).ifPresent(shape -> {
            page.heading(2, "Result");
            page.items(shape.attributes().stream()
                    .map(attribute -> new AttributeLine(attribute, Lifetime.PASSING).text(""))
                    .toList());
        });
    }

    private String signature() {
        String parameters = function.allParameters().stream()
                .map(each -> each.name() + " " + lower(each) + (each.equals(function.variadic()) ? "..." : ""))
                .collect(Collectors.joining(", "));
        return function.name() + "(" + parameters + ") "
                + TypeWords.of(function.returnType())
                        .replace("Attributes", "object")
                        .toLowerCase(Locale.ROOT);
    }

    private static String lower(Parameter<?> parameter) {
        return TypeWords.of(parameter.type()).toLowerCase(Locale.ROOT);
    }

    private String line(Parameter<?> parameter) {
        String kind = TypeWords.of(parameter.type())
                + (parameter.equals(function.variadic()) ? ", Variadic" : "")
                + (parameter.allowsNull() ? ", Nullable" : "");
        String bounds = new Bounds(parameter.description()).of(parameter.type());
        return "`" + parameter.name() + "` (" + kind + ") " + (parameter.description() + " " + bounds).strip();
    }
}
