package io.github.darnold.terraform.plugin.schema;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.NumberValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A rule between the attributes of one object, checked when the configuration is validated. Unknown values break no
/// rule. Names with dots reach into single nested objects: `network.cidr`.
public sealed interface ShapeRule {

    /// The attributes that the rule names.
    List<String> attributes();

    void check(ObjectValue object, Path path, Consumer<Diagnostic> problems);

    private static List<String> together(String first, List<String> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }

    record ExactlyOneOf(List<String> attributes) implements ShapeRule {

        @Override
        public void check(ObjectValue object, Path path, Consumer<Diagnostic> problems) {
            boolean undecided =
                    attributes.stream().anyMatch(name -> Reach.at(object, name).isUnknown());
            if (!undecided
                    && attributes.stream()
                            .allMatch(name -> Reach.at(object, name).isNull())) {
                problems.accept(AtLeastOneOf.missing(attributes, path));
            }
            new AtMostOneOf(attributes).check(object, path, problems);
        }
    }

    record AtLeastOneOf(List<String> attributes) implements ShapeRule {

        @Override
        public void check(ObjectValue object, Path path, Consumer<Diagnostic> problems) {
            if (attributes.stream().allMatch(name -> Reach.at(object, name).isNull())) {
                problems.accept(missing(attributes, path));
            }
        }

        static Diagnostic missing(List<String> attributes, Path path) {
            return Diagnostic.error("Missing argument", "One of " + String.join(", ", attributes) + " must be set.")
                    .at(path);
        }
    }

    /// Where the first is set, none of the others may be; they may stand together.
    record Conflicts(String attribute, List<String> others) implements ShapeRule {

        @Override
        public List<String> attributes() {
            return together(attribute, others);
        }

        @Override
        public void check(ObjectValue object, Path path, Consumer<Diagnostic> problems) {
            if (Reach.at(object, attribute).isKnown()) {
                others.stream()
                        .filter(other -> Reach.at(object, other).isKnown())
                        .forEach(other -> problems.accept(Diagnostic.error(
                                        "Conflicting arguments",
                                        other + " cannot be set where " + attribute + " is. Remove one of them.")
                                .at(Reach.path(path, other))));
            }
        }
    }

    /// How the first number compares with the sum of the others. A number that is not set counts for nothing.
    record Sum(String attribute, Comparing comparing, List<String> parts) implements ShapeRule {

        /// What the first number must be.
        enum Comparing {
            AT_LEAST,
            AT_MOST,
            EQUAL_TO;

            boolean holds(int order) {
                return switch (this) {
                    case AT_LEAST -> order >= 0;
                    case AT_MOST -> order <= 0;
                    case EQUAL_TO -> order == 0;
                };
            }

            String inWords() {
                return name().toLowerCase(Locale.ROOT).replace('_', ' ');
            }
        }

        @Override
        public List<String> attributes() {
            return together(attribute, parts);
        }

        @Override
        public void check(ObjectValue object, Path path, Consumer<Diagnostic> problems) {
            List<Value> values =
                    parts.stream().map(name -> Reach.at(object, name)).toList();
            if (!(Reach.at(object, attribute) instanceof NumberValue(var whole))
                    || values.stream().anyMatch(Value::isUnknown)) {
                return;
            }
            BigDecimal sum = values.stream()
                    .map(value -> value instanceof NumberValue(var part) ? part : BigDecimal.ZERO)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (!comparing.holds(whole.compareTo(sum))) {
                problems.accept(Problems.at(
                        Reach.path(path, attribute),
                        "does not fit " + String.join(" and ", parts),
                        "It must be " + comparing.inWords() + " their sum."));
            }
        }
    }

    record AtMostOneOf(List<String> attributes) implements ShapeRule {

        @Override
        public void check(ObjectValue object, Path path, Consumer<Diagnostic> problems) {
            List<String> set = attributes.stream()
                    .filter(name -> Reach.at(object, name).isKnown())
                    .toList();
            if (set.size() > 1) {
                problems.accept(Diagnostic.error(
                                "Conflicting arguments",
                                "Only one of " + String.join(", ", attributes) + " can be set, but "
                                        + String.join(" and ", set) + " are.")
                        .at(Reach.path(path, set.get(1))));
            }
        }
    }

    record Requires(String attribute, List<String> others) implements ShapeRule {

        @Override
        public List<String> attributes() {
            return together(attribute, others);
        }

        @Override
        public void check(ObjectValue object, Path path, Consumer<Diagnostic> problems) {
            if (Reach.at(object, attribute).isKnown()) {
                others.stream()
                        .filter(other -> Reach.at(object, other).isNull())
                        .forEach(other -> problems.accept(
                                Diagnostic.error("Missing argument", other + " must be set where " + attribute + " is.")
                                        .at(Reach.path(path, attribute))));
            }
        }
    }

    record Branches(String attribute, List<Branch> branches) implements ShapeRule {

        @Override
        public List<String> attributes() {
            return together(attribute, branchAttributes().toList());
        }

        private Stream<String> branchAttributes() {
            return branches.stream().flatMap(branch -> branch.named().stream()).distinct();
        }

        @Override
        public void check(ObjectValue object, Path path, Consumer<Diagnostic> problems) {
            if (!(Reach.at(object, attribute) instanceof StringValue(var value))) {
                return;
            }
            Branch branch = branches.stream()
                    .filter(each -> each.value().equals(value))
                    .findFirst()
                    .orElse(new Branch(value, List.of(), List.of()));
            String where = "where " + attribute + " is \"" + value + "\"";
            branch.needed().stream()
                    .filter(name -> Reach.at(object, name).isNull())
                    .forEach(name ->
                            problems.accept(Diagnostic.error("Missing argument", name + " must be set " + where + ".")
                                    .at(path)));
            branchAttributes()
                    .filter(name -> !branch.named().contains(name))
                    .filter(name -> Reach.at(object, name).isKnown())
                    .forEach(name -> problems.accept(
                            Diagnostic.error("Unexpected argument", name + " cannot be set " + where + ".")
                                    .at(Reach.path(path, name))));
        }
    }

    /// A rule of one object's own, written as code.
    record Custom(List<String> attributes, Check code) implements ShapeRule {

        @Override
        public void check(ObjectValue object, Path path, Consumer<Diagnostic> problems) {
            code.check(new Fields(object), path, problems);
        }
    }

    /// The code of a custom rule.
    @FunctionalInterface
    interface Check {
        void check(Fields object, Path path, Consumer<Diagnostic> problems);
    }
}
