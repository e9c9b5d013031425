package io.github.darnold.openai.provider.dropin;

import io.github.darnold.openai.provider.dropin.PeerAttribute.Form;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/// The schemas of another provider, written one type a line:
///
/// ```
/// provider: base_url O string, api_key OS string
/// R openai_group v0 : group_id C string, name R string
/// D openai_groups v0 : groups C list{id C string, name C string}, id C string
/// ```
///
/// R, O and C are required, optional and computed, S is sensitive. `as R by id` stands for the attributes of the
/// resource, found by that one, and `object({id: string})` for a type without roles. Several types of one line are
/// parted by semicolons, remarks stand in parentheses, and lines that begin otherwise are prose.
record PeerSchemas(List<PeerAttribute> provider, Map<String, PeerType> types) {

    private static final Pattern REMARK = Pattern.compile("\\s\\([^)]*\\)");
    private static final Pattern NEXT_TYPE = Pattern.compile(";\\s+(?=[RD] openai_)");
    private static final Pattern TYPE = Pattern.compile("([RD]) (openai_\\w+)(?: v(\\d+))? : (.*)");
    private static final Pattern PROVIDER = Pattern.compile("provider: (?:also )?(.*)");
    private static final Pattern AS_RESOURCE = Pattern.compile("as R by (\\w+)");

    /// Those of one provider, from the folder that the build names; without one, the test is skipped and says why.
    static PeerSchemas of(String peer) {
        Path file = Path.of(System.getProperty("peers.schemas", "absent")).resolve(peer + ".txt");
        Assumptions.assumeTrue(Files.exists(file), () -> "There are no schemas at " + file + ": see CONTRIBUTING.md");
        try {
            return read(Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PeerSchemas read(List<String> lines) {
        List<PeerAttribute> provider = new ArrayList<>();
        Map<String, PeerType> types = new LinkedHashMap<>();
        for (String line : lines) {
            for (String each : NEXT_TYPE.split(REMARK.matcher(line).replaceAll(""), -1)) {
                Matcher type = TYPE.matcher(each);
                Matcher arguments = PROVIDER.matcher(each);
                if (type.matches()) {
                    PeerType read = type(type, types);
                    types.put(read.toString(), read);
                } else if (arguments.matches()) {
                    provider.addAll(new PeerAttributes(arguments.group(1)).all());
                }
            }
        }
        return new PeerSchemas(List.copyOf(provider), types);
    }

    private static PeerType type(Matcher line, Map<String, PeerType> earlier) {
        String name = line.group(2);
        Matcher asResource = AS_RESOURCE.matcher(line.group(4));
        Map<String, PeerAttribute> attributes = new LinkedHashMap<>();
        String rest = line.group(4);
        if (asResource.lookingAt()) {
            String key = asResource.group(1);
            for (PeerAttribute each :
                    Objects.requireNonNull(earlier.get("R " + name)).attributes()) {
                attributes.put(each.name(), each.name().equals(key) ? each.asKey() : each.readOnly());
            }
            rest = rest.substring(asResource.end()).replaceFirst("^, ", "");
        }
        new PeerAttributes(rest).all().forEach(each -> attributes.put(each.name(), each));
        long version = line.group(3) == null ? 0 : Long.parseLong(line.group(3));
        return new PeerType(line.group(1), name, version, List.copyOf(attributes.values()));
    }

    /// Reads `name R string, ids C list(string), roles C list{id C string}`. Mutable.
    private static final class PeerAttributes {

        private static final Pattern HEAD = Pattern.compile("(\\w+) ([ROCS]+) ");
        private static final Pattern WORD = Pattern.compile("\\w+");

        private final String text;
        private int at;

        PeerAttributes(String text) {
            this.text = text.strip();
        }

        List<PeerAttribute> all() {
            List<PeerAttribute> attributes = new ArrayList<>();
            while (at < text.length() && text.charAt(at) != '}') {
                attributes.add(attribute());
                skip(", ");
            }
            return attributes;
        }

        private List<PeerAttribute> members() {
            List<PeerAttribute> members = new ArrayList<>();
            while (!text.startsWith("}", at)) {
                String name = take(WORD);
                expect(": ");
                members.add(new PeerAttribute(name, false, false, true, false, form()));
                skip(", ");
            }
            return members;
        }

        private PeerAttribute attribute() {
            if (skip("block ")) {
                return new PeerAttribute(take(WORD), false, skip(" "), false, false, form());
            }
            String[] head = take(HEAD).split(" ", 2);
            String roles = head[1];
            return new PeerAttribute(
                    head[0],
                    roles.contains("R"),
                    roles.contains("O"),
                    roles.contains("C"),
                    roles.contains("S"),
                    form());
        }

        private Form form() {
            String word = take(WORD);
            if (skip("{")) {
                Form nested = new Form.Nested(all());
                expect("}");
                return word.equals("single") ? nested : new Form.Many(word, nested);
            }
            if (skip("({")) {
                Form nested = new Form.Nested(members());
                expect("})");
                return nested;
            }
            if (skip("(")) {
                Form element = form();
                expect(")");
                return new Form.Many(word, element);
            }
            return new Form.Word(word);
        }

        private String take(Pattern pattern) {
            Matcher found = pattern.matcher(text).region(at, text.length());
            if (!found.lookingAt()) {
                throw new IllegalArgumentException("No " + pattern + " at '" + text.substring(at) + "' of " + text);
            }
            at = found.end();
            return found.group();
        }

        private boolean skip(String token) {
            boolean there = text.startsWith(token, at);
            at += there ? token.length() : 0;
            return there;
        }

        private void expect(String token) {
            if (!skip(token)) {
                throw new IllegalArgumentException("No " + token + " at '" + text.substring(at) + "' of " + text);
            }
        }
    }
}
