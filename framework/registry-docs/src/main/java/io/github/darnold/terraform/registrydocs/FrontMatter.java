package io.github.darnold.terraform.registrydocs;

/// The YAML before a page, from which the Registry makes titles, menus and results of searches.
///
/// @param subcategory empty for none
/// @param description in Markdown; its code marks are taken out
record FrontMatter(String title, String subcategory, String description) {

    /// With the lines that enclose it.
    String text() {
        String category = subcategory.isEmpty() ? "" : "subcategory: " + quoted(subcategory) + "\n";
        return "---\npage_title: " + quoted(title) + "\n" + category + "description: |-\n  "
                + description.replace("`", "").replaceAll("\\s*\n\\s*", " ").strip() + "\n---\n\n";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
