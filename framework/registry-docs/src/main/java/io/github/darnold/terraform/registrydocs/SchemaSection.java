package io.github.darnold.terraform.registrydocs;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Block;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.schema.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The attributes of an object by role, and below them what stands inside of each.
final class SchemaSection {

    private static final int FEW = 3;

    private final Markdown page;
    private final Lifetime lifetime;
    private final List<Nested> waiting = new ArrayList<>();

    /// A shape that gets a section of its own, and the way to it.
    private record Nested(String path, Shape shape) {

        String anchor() {
            return "nested-" + path.replace('.', '-');
        }

        Nested below(String name, Shape inner) {
            return new Nested(path.isEmpty() ? name : path + "." + name, inner);
        }
    }

    SchemaSection(Markdown page, Lifetime lifetime) {
        this.page = page;
        this.lifetime = lifetime;
    }

    void write(Schema schema) {
        write(new Nested("", schema.shape()), schema.blocks(), 3);
        while (!waiting.isEmpty()) {
            Nested next = waiting.removeFirst();
            List<Nested> later = List.copyOf(waiting);
            waiting.clear();
            page.anchor(next.anchor()).heading(3, "Nested Schema for `" + next.path() + "`");
            write(next, List.of(), 4);
            // What is inside follows what it is inside of.
            waiting.addAll(later);
        }
    }

    private void write(Nested place, List<Block> blocks, int level) {
        role(place, "Required", level, Attribute::isRequired, List.of());
        role(place, "Optional", level, each -> each.isConfigurable() && !each.isRequired(), blocks);
        rules(place.shape());
        role(place, "Read-Only", level, each -> !each.isConfigurable(), List.of());
    }

    private void rules(Shape shape) {
        List<String> rules = shape.rules().stream().flatMap(RuleWords::of).toList();
        if (rules.size() < FEW) {
            page.paragraph(String.join(" ", rules));
        } else {
            page.items(rules);
        }
    }

    private void role(Nested place, String title, int level, Predicate<Attribute<?>> role, List<Block> blocks) {
        List<String> lines = Stream.concat(
                        place.shape().attributes().stream()
                                .filter(role)
                                .sorted(Comparator.comparing(Attribute::name))
                                .map(attribute -> line(place, attribute)),
                        blocks.stream().map(block -> line(place, block)))
                .toList();
        if (!lines.isEmpty()) {
            page.heading(level, title).items(lines);
        }
    }

    private String line(Nested place, Attribute<?> attribute) {
        Optional<Nested> inner = TypeWords.nested(attribute.type()).map(shape -> place.below(attribute.name(), shape));
        inner.ifPresent(waiting::add);
        return new AttributeLine(attribute, lifetime)
                .text(inner.map(Nested::anchor).orElse(""));
    }

    private String line(Nested place, Block block) {
        Nested inner = place.below(block.name(), block.shape());
        waiting.add(inner);
        String kind = block.nesting() == Block.Nesting.SINGLE ? "Block" : "Blocks";
        return "`" + block.name() + "` (" + kind + ") " + block.description() + " (see [below for nested schema](#"
                + inner.anchor() + "))";
    }
}
