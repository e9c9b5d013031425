package io.github.darnold.terraform.testing.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The referee on a published document with hundreds of operations, given by the system property `openapi.document`.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LargeDocumentTest {

    private static final String ASSISTANT = """
            {"model": "gpt-4o", "name": "Tutor", "temperature": 0.5, "metadata": {"team": "a"},
             "tools": [{"type": "file_search"}, {"type": "function", "function": {"name": "add"}}],
             "tool_resources": {"file_search": {"vector_store_ids": ["vs_1"]}}}
            """;

    private OpenApiDocument document;

    @BeforeAll
    void load() {
        Path path = Path.of(System.getProperty("openapi.document", "nowhere"));
        if (!Files.exists(path)) {
            report("skipped, the system property openapi.document names no file: " + path);
        }
        assumeThat(path).exists();
        long start = System.nanoTime();
        document = OpenApiDocument.load(path);
        report("%d operations loaded in %d ms".formatted(document.operations().size(), millisSince(start)));
    }

    @Test
    void resolvesKnownOperations() {
        assertThat(document.operation("POST", "/threads/runs").orElseThrow().pathTemplate())
                .isEqualTo("/threads/runs");
        assertThat(document.operation("POST", "/threads/thread_1").orElseThrow().pathTemplate())
                .isEqualTo("/threads/{thread_id}");
        assertThat(document.hasOperation("GET", "/organization/projects/{project_id}"))
                .isTrue();
        assertThat(document.hasOperation("PUT", "/organization/projects/{project_id}"))
                .isFalse();
    }

    @Test
    void acceptsValidBodyAndRefusesMutants() {
        assertThat(post(ASSISTANT)).isEmpty();
        assertThat(post(ASSISTANT.replace("0.5", "\"warm\"")))
                .containsExactly(
                        "POST /assistants request /temperature: fits none of 2 alternatives: string found, number expected; string found, null expected (anyOf)");
        assertThat(post(ASSISTANT.replace("\"name\": \"add\"", "")))
                .containsExactly(
                        "POST /assistants request /tools/1/function/name: required property 'name' not found (required)");
        assertThat(post(ASSISTANT.replace("\"metadata\"", "\"meta\"")))
                .singleElement()
                .asString()
                .startsWith("POST /assistants request /meta: ")
                .endsWith("(additionalProperties)");
        report("%d MB of heap at the peak so far".formatted(peakHeap() >> 20));
    }

    @Test
    void refusesUndeclaredParametersAndAnswersOfEveryOperation() {
        long start = System.nanoTime();
        byte[] nonsense = "[0]".getBytes(UTF_8);
        for (Operation operation : document.operations()) {
            assertThat(document.violationsOfRequest(
                            operation.method(),
                            operation.pathTemplate(),
                            Map.of("nonsense", List.of("1")),
                            "application/json",
                            nonsense))
                    .as(operation.toString())
                    .anySatisfy(violation -> assertThat(violation).contains("?nonsense: "));
            assertThat(Library.answer(document, operation.method(), operation.pathTemplate(), 299, "{}"))
                    .as(operation.toString())
                    .hasSize(1);
        }
        report("Every operation judged in %d ms, %d MB of heap at the peak"
                .formatted(millisSince(start), peakHeap() >> 20));
    }

    @Test
    void describesEveryDeclaredProperty() {
        long start = System.nanoTime();
        int described = 0;
        for (Operation operation : document.operations()) {
            for (String name : operation.requestProperties()) {
                assertThat(operation.requestProperty(name))
                        .as(operation + " " + name)
                        .isPresent();
                described++;
            }
            for (String name : operation.responseProperties()) {
                assertThat(operation.responseProperty(name))
                        .as(operation + " " + name)
                        .isPresent();
                described++;
            }
        }
        report("%d properties described in %d ms".formatted(described, millisSince(start)));
    }

    @Test
    void narrowsToolsByTheirType() {
        Operation create = document.operation("POST", "/assistants").orElseThrow();

        assertThat(create.requestProperty("tools[].function").orElseThrow().required())
                .isFalse();
        assertThat(create.requestProperty("tools[][type=function].function")
                        .orElseThrow()
                        .required())
                .isTrue();
        assertThat(create.requestProperty("tools[][type=file_search].function")).isEmpty();
        assertThat(create.requestProperty("model").orElseThrow().open()).isTrue();
    }

    @Test
    void answersSeveralThreads() throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<String>>> answers = threads.invokeAll(IntStream.range(0, 200)
                    .<Callable<List<String>>>mapToObj(
                            i -> () -> post(i % 2 == 0 ? ASSISTANT : ASSISTANT.replace("0.5", "[]")))
                    .toList());
            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).get()).hasSize(i % 2);
            }
        }
    }

    private List<String> post(String json) {
        return Library.post(document, "/assistants", json);
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }

    private static void report(String measurement) {
        System.out.println("OpenAPI referee: " + measurement);
    }
}
