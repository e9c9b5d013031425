package io.github.darnold.terraform.registrydocs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the Registry takes: the rules of `tfplugindocs validate`, without Go. That every object has its page and no
/// page is left over, a comparison with [RegistryPages#pages] tells.
public final class PageRules {

    private static final int MOST_FILES = 2000;
    private static final long MOST_BYTES = 500_000;
    private static final Pattern FRONT_MATTER = Pattern.compile("(?s)\\A---\n(.*?\n)---\n.*");
    private static final Set<String> FOLDERS = Stream.concat(
                    Stream.of("", "guides", "state-stores"),
                    Stream.of(PageKind.values()).map(PageKind::folder))
            .collect(Collectors.toUnmodifiableSet());

    private PageRules() {}

    /// What is wrong with the pages in a folder, a line each.
    ///
    /// @param docs `docs/`
    public static List<String> problems(Path docs) {
        try (Stream<Path> all = Files.walk(docs)) {
            List<Path> files = all.filter(Files::isRegularFile).sorted().toList();
            List<String> problems = new ArrayList<>();
            if (files.size() > MOST_FILES) {
                problems.add("there are " + files.size() + " files, more than " + MOST_FILES);
            }
            for (Path file : files) {
                Path path = docs.relativize(file);
                problems(path, Files.readString(file), Files.size(file))
                        .forEach(problem -> problems.add(path + " " + problem));
            }
            return problems;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> problems(Path path, String text, long bytes) {
        List<String> problems = new ArrayList<>();
        Path parent = path.getParent();
        if (!FOLDERS.contains(parent == null ? "" : parent.toString())) {
            problems.add("is in a folder that the Registry does not know");
        }
        if (!path.toString().endsWith(".md")) {
            problems.add("does not end in .md");
        }
        if (bytes >= MOST_BYTES) {
            problems.add("has " + bytes + " bytes, not fewer than " + MOST_BYTES);
        }
        Matcher front = FRONT_MATTER.matcher(text);
        if (front.matches()) {
            problems.addAll(frontMatter(path, front.group(1)));
        } else {
            problems.add("has no front matter");
        }
        return problems;
    }

    private static List<String> frontMatter(Path path, String yaml) {
        List<String> problems = new ArrayList<>();
        Set<String> keys = yaml.lines()
                .filter(line -> line.matches("[a-z_]+:.*"))
                .map(line -> line.substring(0, line.indexOf(':')))
                .collect(Collectors.toSet());
        Stream.of("layout", "sidebar_current")
                .filter(keys::contains)
                .forEach(key -> problems.add("has " + key + " in its front matter, which only old sites know"));
        if (path.toString().equals("index.md") && keys.contains("subcategory")) {
            problems.add("has a subcategory, which the first page must not");
        }
        if (path.startsWith("guides") && !keys.contains("page_title")) {
            problems.add("has no page_title, which guides need");
        }
        return problems;
    }
}
