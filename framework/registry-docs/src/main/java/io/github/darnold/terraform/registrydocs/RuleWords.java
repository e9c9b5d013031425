package io.github.darnold.terraform.registrydocs;

import io.github.darnold.terraform.plugin.schema.Branch;
import io.github.darnold.terraform.plugin.schema.ShapeRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rules between the arguments of an object, as sentences.
final class RuleWords {

    private RuleWords() {}

    static Stream<String> of(ShapeRule rule) {
        return switch (rule) {
            case ShapeRule.ExactlyOneOf(var names) -> Stream.of("Exactly one of " + or(names) + " must be set.");
            case ShapeRule.AtLeastOneOf(var names) -> Stream.of("At least one of " + or(names) + " must be set.");
            case ShapeRule.AtMostOneOf(var names) -> Stream.of("At most one of " + or(names) + " can be set.");
            case ShapeRule.Conflicts(var name, var others) ->
                Stream.of("Where " + code(name) + " is set, " + or(others) + " cannot be.");
            case ShapeRule.Requires(var name, var others) ->
                Stream.of("Where " + code(name) + " is set, " + and(others) + " must be, too.");
            case ShapeRule.Branches(var name, var branches) ->
                branches.stream().flatMap(branch -> branch(name, branch).stream());
            // What code checks, descriptions say.
            case ShapeRule.Sum _, ShapeRule.Custom _ -> Stream.of();
        };
    }

    private static List<String> branch(String name, Branch branch) {
        List<String> parts = new ArrayList<>();
        if (!branch.needed().isEmpty()) {
            parts.add("needs " + and(branch.needed()));
        }
        if (!branch.allowed().isEmpty()) {
            parts.add("takes " + and(branch.allowed()));
        }
        return parts.isEmpty()
                ? List.of()
                : List.of("`" + name + " = \"" + branch.value() + "\"` " + String.join(" and ", parts) + ".");
    }

    private static String or(List<String> names) {
        return joined(names, " or ");
    }

    private static String and(List<String> names) {
        return joined(names, " and ");
    }

    private static String joined(List<String> names, String last) {
        List<String> codes = names.stream().map(RuleWords::code).toList();
        return codes.size() == 1
                ? codes.getFirst()
                : codes.subList(0, codes.size() - 1).stream().collect(Collectors.joining(", "))
                        + last
                        + codes.getLast();
    }

    private static String code(String name) {
        return "`" + name + "`";
    }
}
