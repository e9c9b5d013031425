package io.github.darnold.terraform.plugin.schema;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.StringValue;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A rule between the attributes of one object, checked when the configuration is validated. Unknown values break no
/// rule.
public sealed interface ShapeRule {

    /// The attributes that the rule names.
    List<String> attributes();

    void check(ObjectValue object, Path path, Consumer<Diagnostic> problems);

    record ExactlyOneOf(List<String> attributes) implements ShapeRule {

        @Override
        public void check(ObjectValue object, Path path, Consumer<Diagnostic> problems) {
            boolean undecided =
                    attributes.stream().anyMatch(name -> object.get(name).isUnknown());
            if (!undecided
                    && attributes.stream().allMatch(name -> object.get(name).isNull())) {
                problems.accept(Diagnostic.error(
                                "Missing argument", "One of " + String.join(", ", attributes) + " must be set.")
                        .at(path));
            }
            new AtMostOneOf(attributes).check(object, path, problems);
        }
    }

    record AtMostOneOf(List<String> attributes) implements ShapeRule {

        @Override
        public void check(ObjectValue object, Path path, Consumer<Diagnostic> problems) {
            List<String> set = attributes.stream()
                    .filter(name -> object.get(name).isKnown())
                    .toList();
            if (set.size() > 1) {
                problems.accept(Diagnostic.error(
                                "Conflicting arguments",
                                "Only one of " + String.join(", ", attributes) + " can be set, but "
                                        + String.join(" and ", set) + " are.")
                        .at(path.attribute(set.get(1))));
            }
        }
    }

    record Requires(String attribute, List<String> others) implements ShapeRule {

        @Override
        public List<String> attributes() {
            return Stream.concat(Stream.of(attribute), others.stream()).toList();
        }

        @Override
        public void check(ObjectValue object, Path path, Consumer<Diagnostic> problems) {
            if (object.get(attribute).isKnown()) {
                others.stream()
                        .filter(other -> object.get(other).isNull())
                        .forEach(other -> problems.accept(
                                Diagnostic.error("Missing argument", other + " must be set where " + attribute + " is.")
                                        .at(path.attribute(attribute))));
            }
        }
    }

    record Branches(String attribute, List<Branch> branches) implements ShapeRule {

        @Override
        public List<String> attributes() {
            return Stream.concat(Stream.of(attribute), branchAttributes()).toList();
        }

        private Stream<String> branchAttributes() {
            return branches.stream().flatMap(branch -> branch.named().stream()).distinct();
        }

        @Override
        public void check(ObjectValue object, Path path, Consumer<Diagnostic> problems) {
            if (!(object.get(attribute) instanceof StringValue(var value))) {
                return;
            }
            Branch branch = branches.stream()
                    .filter(each -> each.value().equals(value))
                    .findFirst()
                    .orElse(new Branch(value, List.of(), List.of()));
            String where = "where " + attribute + " is \"" + value + "\"";
            branch.needed().stream()
                    .filter(name -> object.get(name).isNull())
                    .forEach(name ->
                            problems.accept(Diagnostic.error("Missing argument", name + " must be set " + where + ".")
                                    .at(path)));
            branchAttributes()
                    .filter(name -> !branch.named().contains(name))
                    .filter(name -> object.get(name).isKnown())
                    .forEach(name -> problems.accept(
                            Diagnostic.error("Unexpected argument", name + " cannot be set " + where + ".")
                                    .at(path.attribute(name))));
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
