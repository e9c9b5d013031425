package io.github.darnold.openai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The blocks that this provider was begun with are played as they were written, byte for byte.
final class SeedTest {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```hcl[^\\n]*\\n(.*?)^```$");

    @Test
    void playsEveryBlockOfTheSeed() throws IOException {
        Path seed = Project.root().resolve("../shared/reference/seed.md");
        assumeTrue(Files.exists(seed), "The seed is compared only where it is: " + seed + " is not there");
        assertThat(scenarioBlocks()).containsAll(blocks(seed));
    }

    @Test
    void showsTheWholeWorkflowAsAnExample() throws IOException {
        String example = Files.readString(Project.root().resolve("examples/assistant-workflow/main.tf"));
        assertThat(blocks(Project.scenarios().resolve("seed/assistant-workflow.md")))
                .contains(example);
    }

    private static List<String> scenarioBlocks() throws IOException {
        try (Stream<Path> files = Files.list(Project.scenarios().resolve("seed"))) {
            return files.flatMap(file -> blocks(file).stream()).toList();
        }
    }

    private static List<String> blocks(Path markdown) {
        try {
            return BLOCK.matcher(Files.readString(markdown))
                    .results()
                    .map(block -> block.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
