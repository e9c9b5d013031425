package io.github.darnold.openai.provider.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.emulator.control.ReceivedRequest;
import io.github.darnold.openai.provider.EmulatedOpenAi;
import io.github.darnold.terraform.plugin.call.Logger;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.TupleValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.testing.core.Action;
import io.github.darnold.terraform.testing.core.Applied;
import io.github.darnold.terraform.testing.core.Planned;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// Files in vector stores, put there by the store, by resources of their own, and by batches.
class StoreFilesLifeTest {

    private static final String STORE = "openai_vector_store";
    private static final String FILE = "openai_vector_store_file";
    private static final String BATCH = "openai_vector_store_file_batch";

    @AutoClose
    private final EmulatedOpenAi world = new EmulatedOpenAi();

    private String file(String name) {
        return text(
                world.core()
                        .applied(
                                "openai_file",
                                name,
                                world.config(
                                        "openai_file",
                                        "{\"filename\": \"%s\", \"content\": \"Hello\", \"purpose\": \"user_data\"}"
                                                .formatted(name))),
                "id");
    }

    private static String text(ObjectValue object, String attribute) {
        return ((StringValue) object.get(attribute)).value();
    }

    private static String storeOf(String... files) {
        return "{\"name\": \"Handbook\", \"file_ids\": [%s]}".formatted(quoted(List.of(files)));
    }

    private static String quoted(Collection<String> texts) {
        return texts.stream().map(each -> '"' + each + '"').collect(Collectors.joining(", "));
    }

    private static String fileIn(String store, String file, String more) {
        return "{\"vector_store_id\": \"%s\", \"file_id\": \"%s\"%s}".formatted(store, file, more);
    }

    private Applied applied(String type, String config) {
        return world.core().apply(world.plan(type, config), world.config(type, config));
    }

    private List<String> writes() {
        return world.requests().stream().filter(line -> !line.startsWith("GET")).toList();
    }

    @Test
    void doNotFightOverAStore() {
        String mine = file("mine");
        String theirs = file("theirs");
        String more = file("more");
        String store = text(world.apply(STORE, storeOf(mine)), "id");
        String other = fileIn(store, theirs, "");
        world.apply(FILE, other);
        assertThat(world.plan(STORE, storeOf(mine)).action()).isEqualTo(Action.NO_OP);
        world.requests();

        world.apply(STORE, storeOf(mine, more));
        assertThat(writes()).containsExactly("POST /vector_stores/" + store + "/files");
        world.apply(STORE, storeOf());
        assertThat(writes())
                .containsExactlyInAnyOrder(
                        "DELETE /vector_stores/" + store + "/files/" + mine,
                        "DELETE /vector_stores/" + store + "/files/" + more);
        assertThat(world.plan(FILE, other).action()).isEqualTo(Action.NO_OP);
    }

    @Test
    void arePutBackWhenSomebodyTookThemOut() {
        String mine = file("mine");
        String store = text(world.apply(STORE, storeOf(mine)), "id");
        world.core().applied(FILE, "adopted", world.config(FILE, fileIn(store, mine, "")));
        world.core().destroy(FILE, "adopted");
        assertThat(world.plan(STORE, storeOf(mine)).action()).isEqualTo(Action.UPDATE);
        world.requests();
        world.apply(STORE, storeOf(mine));
        assertThat(writes()).containsExactly("POST /vector_stores/" + store + "/files");
    }

    @Test
    void comeTogetherWhereThereAreSeveral() {
        String store = text(world.apply(STORE, storeOf()), "id");
        String chunks = ", \"chunking_strategy\": {\"type\": \"auto\"}}";
        world.core().forget(STORE, "this");
        String config = storeOf(file("a"), file("b"), file("c")).replaceFirst("}$", chunks);
        world.importState(STORE, store);
        world.requests();
        world.apply(STORE, config);
        List<ReceivedRequest> sent = world.emulator().requests().all();
        assertThat(sent.stream().map(ReceivedRequest::line)).contains("POST /vector_stores/" + store + "/file_batches");
        assertThat(sent.stream()
                        .filter(each -> each.path().endsWith("/file_batches"))
                        .map(each -> Json.parse(each.body()).toString()))
                .singleElement()
                .asString()
                .contains("chunking_strategy={type=\"auto\"}");
        assertThat(world.state(STORE).toString()).contains("completed");
    }

    /// A create takes 500 files. What failed of all of them is told with its reasons, and is no reason to start anew.
    @Test
    void maybeMoreThanACreateTakes() {
        List<String> missing =
                IntStream.range(0, 600).mapToObj(i -> "file-%03d".formatted(i)).toList();
        String config = "{\"file_ids\": [%s]}".formatted(quoted(missing));
        Applied applied = applied(STORE, config);
        List<Integer> sizes = world.emulator().requests().all().stream()
                .filter(each -> each.method().equals("POST"))
                .map(each -> ((TupleValue) ((ObjectValue) Json.parse(each.body())).get("file_ids"))
                        .elements()
                        .size())
                .toList();
        assertThat(sizes).containsExactly(500, 100);
        assertThat(applied.hasErrors()).isFalse();
        assertThat(applied.diagnostics())
                .extracting(Diagnostic::summary)
                .containsExactly("600 files could not be indexed");
        assertThat(applied.diagnostics().getFirst().detail())
                .contains("- file-599: invalid_file, The file does not exist.", "- and 590 more");
        assertThat(world.plan(STORE, config).action()).isEqualTo(Action.NO_OP);
    }

    @Test
    void areCountedWhileOneWaits() {
        List<String> log = new ArrayList<>();
        String config = storeOf(file("a"), file("b"));
        world.core().loggingTo(new Recording(log)).applied(STORE, "this", world.config(STORE, config));
        assertThat(log)
                .anyMatch(line -> line.startsWith("openai_vector_store \"Handbook\" is in_progress (")
                        && line.contains("in_progress")
                        && line.contains("total"));
    }

    private record Recording(List<String> lines) implements Logger {

        @Override
        public void log(Level level, String message, Object... keysAndValues) {
            lines.add(message);
        }

        @Override
        public boolean isEnabled(Level level) {
            return level == Level.INFO;
        }

        @Override
        public Logger masking(Collection<String> secrets) {
            return this;
        }
    }

    @Test
    void failWithTheirReason() {
        String store = text(world.apply(STORE, storeOf()), "id");
        Applied applied = applied(FILE, fileIn(store, "file-none", ""));
        assertThat(applied.diagnostics().getFirst().detail()).contains("The file does not exist.");
        String unwaited = fileIn(store, "file-other", ", \"wait_for_completion\": false");
        assertThat(applied("openai_vector_store_file", unwaited).hasErrors()).isFalse();
    }

    @Test
    void showSomeSecondsLate() {
        String store = text(world.apply(STORE, storeOf()), "id");
        String late = file("late");
        world.emulator().lags().read(Duration.ofSeconds(20));
        world.apply(FILE, fileIn(store, late, ""));
        assertThat(world.state(FILE).toString()).contains("completed");
    }

    @Test
    void haveAttributesOfTheTypesThatFiltersKnow() {
        String store = text(world.apply(STORE, storeOf()), "id");
        String file = file("typed");
        String number = fileIn(store, file, ", \"attributes\": {\"year\": 2027, \"open\": true}");
        String words = fileIn(store, file, ", \"attributes\": {\"year\": \"2027\", \"open\": true}");
        world.apply(FILE, number);
        assertThat(world.plan(FILE, number.replace("2027,", "2027.0,")).action())
                .isEqualTo(Action.NO_OP);
        assertThat(world.plan(FILE, words).action()).isEqualTo(Action.UPDATE);
        world.apply(FILE, words);
        world.requests();
        world.apply(FILE, fileIn(store, file, ""));
        assertThat(writes()).containsExactly("POST /vector_stores/" + store + "/files/" + file);
        assertThat(details(world.plan(FILE, fileIn(store, file, ", \"attributes\": {\"tags\": [\"a\"]}"))))
                .singleElement()
                .asString()
                .contains("has a \"tags\" that OpenAI does not take");
        assertThat(details(world.plan(FILE, fileIn(store, file, ", \"attributes\": \"a\""))))
                .singleElement()
                .asString()
                .contains("is no object");
    }

    private static List<String> details(Planned planned) {
        return planned.diagnostics().stream().map(Diagnostic::detail).toList();
    }

    @Test
    void goWithTheirStore() {
        String store = text(world.apply(STORE, "{\"expires_after\": {\"days\": 1}}"), "id");
        String config = fileIn(store, file("a"), "");
        world.apply(FILE, config);
        world.advance(Duration.ofDays(2));
        Planned anew = world.plan(STORE, "{\"expires_after\": {\"days\": 1}}");
        assertThat(anew.action()).isEqualTo(Action.CREATE);
        assertThat(world.core().refresh(STORE, "this").diagnostics())
                .extracting(Diagnostic::summary)
                .as("expired is another thing than deleted")
                .containsExactly("openai_vector_store \"" + store + "\" is gone");
        assertThat(world.plan(FILE, config).action()).isEqualTo(Action.CREATE);
    }

    @Test
    void comeInBatchesThatTellWhatFailed() {
        String store = text(world.apply(STORE, storeOf()), "id");
        String good = file("good");
        String config = "{\"vector_store_id\": \"%s\", \"file_ids\": [%s]}"
                .formatted(store, quoted(List.of(good, "file-none")));
        Applied applied = applied(BATCH, config);
        assertThat(applied.diagnostics())
                .extracting(Diagnostic::summary)
                .containsExactly("A file could not be indexed");
        assertThat(applied.object().get("failed_file_ids").toString())
                .contains("file-none")
                .doesNotContain(good);
        assertThat(world.plan(BATCH, config).action()).isEqualTo(Action.NO_OP);
        world.requests();
        world.destroy(BATCH);
        assertThat(writes())
                .containsExactlyInAnyOrder(
                        "DELETE /vector_stores/" + store + "/files/" + good,
                        "DELETE /vector_stores/" + store + "/files/file-none");
    }

    @Test
    void areCancelledWithABatchThatStillRuns() {
        String store = text(world.apply(STORE, storeOf()), "id");
        String config = "{\"vector_store_id\": \"%s\", \"file_ids\": [%s], \"wait_for_completion\": false}"
                .formatted(store, quoted(List.of(file("a"))));
        String batch = text(world.apply(BATCH, config), "id");
        world.requests();
        world.destroy(BATCH);
        assertThat(writes()).first().isEqualTo("POST /vector_stores/" + store + "/file_batches/" + batch + "/cancel");
    }

    @Test
    void areReadByOthers() {
        String store = text(world.apply(STORE, storeOf(file("a"))), "id");
        ObjectValue config = (ObjectValue) Json.parse("{\"vector_store_id\": \"" + store + "\"}");
        ObjectValue files =
                world.core().read("openai_vector_store_files", config).object();
        String id =
                text((ObjectValue) ((ListValue) files.get("files")).elements().getFirst(), "id");
        ObjectValue one = config.with("file_id", Value.of(id));
        assertThat(text(world.core().read(FILE, one).object(), "status")).isEqualTo("completed");
        assertThat(text(
                        world.core()
                                .read("openai_vector_store_file_content", one)
                                .object(),
                        "content"))
                .isEqualTo("Hello");
        assertThat(world.core().list(FILE, config).displayNames()).containsExactly(id);
    }
}
