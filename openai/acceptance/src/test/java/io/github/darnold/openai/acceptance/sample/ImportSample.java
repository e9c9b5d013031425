package io.github.darnold.openai.acceptance.sample;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How a sample imports its resource. The ids that it shows are made up; the identity tells which attribute each of
/// them is, also where it is part of a longer id.
///
/// @param identity values of the sample by attribute
record ImportSample(Sample sample, Map<String, String> identity) {

    static final String COMMAND = "import.sh";
    static final String BY_ID = "import-by-string-id.tf";
    static final String BY_IDENTITY = "import-by-identity.tf";

    private static final Pattern IDENTITY = Pattern.compile("(?s)identity = \\{(.*?)\\}");
    private static final Pattern MEMBER = Pattern.compile("(\\w+)\\s*=\\s*\"([^\"]+)\"");
    private static final Pattern WARNING = Pattern.compile("(?m)^# (Warning: .+)$");
    private static final Pattern SHELL = Pattern.compile("terraform import '?(\\S+?)'? '?(\\S+?)'?\\s*");

    /// Nothing where the sample shows no import.
    static Optional<ImportSample> of(Sample sample) {
        boolean shows = sample.files().keySet().stream().anyMatch(file -> file.startsWith("import"));
        return shows ? Optional.of(new ImportSample(sample, identity(sample))) : Optional.empty();
    }

    private static Map<String, String> identity(Sample sample) {
        Map<String, String> identity = new LinkedHashMap<>();
        Matcher block = IDENTITY.matcher(text(sample, BY_IDENTITY));
        if (!block.find()) {
            throw new IllegalArgumentException(sample.folder() + "/" + BY_IDENTITY + " has no identity");
        }
        MEMBER.matcher(block.group(1)).results().forEach(member -> identity.put(member.group(1), member.group(2)));
        return identity;
    }

    private static String text(Sample sample, String file) {
        return sample.content(file)
                .orElseThrow(() -> new IllegalArgumentException(sample.folder() + " has no " + file));
    }

    /// What is imported: `openai_project.search`.
    String address() {
        return command().group(1);
    }

    /// Its id, with names in place of the made-up ids: `<id:thread_id>/<id:id>`.
    String id() {
        return real(command().group(2));
    }

    /// What an import prints: these lines, and what it warns of, which the sample shows as comments, `# Warning: ...`.
    String[] printing(String... lines) {
        Stream<String> warnings = WARNING.matcher(text(sample, BY_ID)).results().map(found -> found.group(1));
        return Stream.concat(Stream.of(lines), warnings).toArray(String[]::new);
    }

    private Matcher command() {
        Matcher command = SHELL.matcher(text(sample, COMMAND));
        if (!command.matches()) {
            throw new IllegalArgumentException(sample.folder() + "/" + COMMAND + " is not one terraform import");
        }
        return command;
    }

    /// A file of the sample with names in place of the made-up ids.
    String block(String file) {
        return real(text(sample, file));
    }

    private String real(String text) {
        String real = text;
        for (Map.Entry<String, String> member : identity.entrySet()) {
            real = real.replace(member.getValue(), wildcard(member.getKey()));
        }
        if (real.equals(text)) {
            throw new IllegalArgumentException(sample.folder() + ": the import does not show the identity");
        }
        return real;
    }

    static String wildcard(String attribute) {
        return "<id:" + attribute + ">";
    }
}
