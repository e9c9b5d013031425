package io.github.darnold.terraform.registrydocs;

import java.util.Collection;
import java.util.stream.Collectors;

/// A page while it is written: blocks, parted by empty lines. Mutable.
final class Markdown {

    private final StringBuilder text = new StringBuilder();

    Markdown heading(int level, String title) {
        return block("#".repeat(level) + " " + title);
    }

    /// Nothing where the text is empty.
    Markdown paragraph(String paragraph) {
        return paragraph.isBlank() ? this : block(paragraph.strip());
    }

    Markdown code(String language, String code) {
        return block("```" + language + "\n" + code.strip() + "\n```");
    }

    /// Nothing where there are no items.
    Markdown items(Collection<String> items) {
        return items.isEmpty()
                ? this
                : block(items.stream().map(item -> "- " + item).collect(Collectors.joining("\n")));
    }

    /// A place that links lead to.
    Markdown anchor(String name) {
        text.append(text.isEmpty() ? "" : "\n").append("<a id=\"").append(name).append("\"></a>");
        return this;
    }

    private Markdown block(String block) {
        text.append(text.isEmpty() ? "" : "\n").append(block).append('\n');
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
