package io.github.darnold.openai.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.engine.StateAnswer;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// Refreshes the many files of one vector store as Terraform does.
class VectorStoreRefreshTest {

    private static final int FILES = 10_000;
    private static final int BATCH = 2_000;

    @AutoClose
    private final RefreshedOpenAi world = new RefreshedOpenAi();

    @Test
    void readsTenThousandFilesOfAStoreInAtMostAHundredAndTenCalls() throws Exception {
        String store = world.post("/vector_stores", "{}");
        List<String> files =
                IntStream.range(0, FILES).mapToObj("file-%05d"::formatted).toList();
        for (int from = 0; from < FILES; from += BATCH) {
            String ids = files.subList(from, from + BATCH).stream()
                    .map(each -> '"' + each + '"')
                    .collect(Collectors.joining(","));
            world.post("/vector_stores/" + store + "/file_batches", "{\"file_ids\": [" + ids + "]}");
        }
        world.emulator().requests().clear();

        List<StateAnswer> answers = world.refresh(
                "openai_vector_store_file",
                files.stream()
                        .map(file -> ObjectValue.of("vector_store_id", Value.of(store))
                                .with("file_id", Value.of(file))
                                .with("id", Value.of(file)))
                        .toList());

        assertThat(answers).hasSize(FILES).allMatch(answer -> answer.state() instanceof ObjectValue);
        assertThat(world.emulator().requests().lines())
                .allMatch(line -> line.startsWith("GET "))
                .hasSizeLessThanOrEqualTo(110);
    }
}
