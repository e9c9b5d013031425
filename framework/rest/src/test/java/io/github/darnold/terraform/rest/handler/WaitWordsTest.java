package io.github.darnold.terraform.rest.handler;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.changing;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.rest.RestVocabulary.delete;
import static io.github.darnold.terraform.rest.fixture.Things.config;
import static io.github.darnold.terraform.rest.fixture.Things.failure;
import static io.github.darnold.terraform.rest.fixture.Things.plan;
import static io.github.darnold.terraform.rest.fixture.Things.thing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.rest.definition.Wait;
import io.github.darnold.terraform.rest.fixture.Answer;
import io.github.darnold.terraform.rest.fixture.Apis;
import io.github.darnold.terraform.rest.fixture.Calls;
import io.github.darnold.terraform.rest.fixture.FakeTime;
import io.github.darnold.terraform.rest.fixture.ScriptedServer;
import io.github.darnold.terraform.rest.fixture.Things;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaitWordsTest {

    private static final Answer NEW = thing("{'id':'1','status':'new','reason':'2 of 3','size':4}");
    private static final Answer READY = thing("{'id':'1','status':'ready'}");

    private static Fields create(Wait wait, Call call, Answer... answers) {
        RestResource resource =
                Things.definition().delete(delete("/things/{id}")).waiting(wait).build();
        try (var server = ScriptedServer.answering(answers);
                var api = Apis.of(server)) {
            return resource.create(api, plan("name", "n"), config("name", "n"), call);
        }
    }

    /// New, then missing in so many looks, then ready.
    private static Answer[] missing(int looks) {
        Answer[] answers = new Answer[looks + 2];
        Arrays.fill(answers, Answer.error(404, "not_found", "no such thing"));
        answers[0] = NEW;
        answers[looks + 1] = READY;
        return answers;
    }

    @Test
    void allowsForWhatAppearsLate() {
        var time = new FakeTime();
        Fields made = create(Things.READY.appearing(Duration.ofMinutes(2)), Calls.at(time), missing(8));
        assertThat(made.get(Things.STATUS)).isEqualTo("ready");
        assertThat(time.pauses().stream().mapToLong(Duration::toSeconds).sum()).isBetween(31L, 120L);
    }

    @Test
    void givesUpOnWhatDoesNotAppearInTime() {
        assertThat(failure(() -> create(Things.READY, Calls.at(new FakeTime()), missing(40)))
                        .summary())
                .isEqualTo("Cannot create test_thing \"n\"");
    }

    @Test
    void showsHowFarItIs() {
        List<String> told = new ArrayList<>();
        create(Things.READY.showing(Things.REASON), Calls.telling(told::add), NEW, NEW, READY);
        assertThat(told)
                .containsExactly(
                        "test_thing \"n\" is new (reason 2 of 3)",
                        "test_thing \"n\" is new (reason 2 of 3)",
                        "test_thing \"n\" is ready");
    }

    @Test
    void concludesWithAHookOnceItEndedWell() {
        List<String> seen = new ArrayList<>();
        Wait wait = Things.READY.concluding((_, ended, call) -> {
            seen.add(ended.getOrDefault(Things.STATUS, ""));
            call.warn(Diagnostic.warning("Some parts failed", "Look at them."));
        });
        Call call = Calls.at(new FakeTime());
        create(wait, call, NEW, READY);
        assertThat(seen).containsExactly("ready");
        assertThat(call.diagnostics()).extracting(Diagnostic::summary).containsExactly("Some parts failed");
        failure(() -> create(wait, Calls.at(new FakeTime()), NEW, thing("{'id':'1','status':'failed'}")));
        assertThat(seen).hasSize(1);
    }

    @Test
    void refusesToShowWhatIsNoAttribute() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        create(Things.READY.showing(changing("nothing", string(), "-")), Calls.fresh(), NEW, READY))
                .withMessage("test_thing: it shows nothing, which is no attribute");
    }
}
