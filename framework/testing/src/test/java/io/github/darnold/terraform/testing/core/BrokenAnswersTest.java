package io.github.darnold.terraform.testing.core;

import static io.github.darnold.terraform.testing.core.Lies.listing;
import static io.github.darnold.terraform.testing.core.Lies.opening;
import static io.github.darnold.terraform.testing.core.Lies.plan;
import static io.github.darnold.terraform.testing.core.Lies.planned;
import static io.github.darnold.terraform.testing.core.Lies.state;
import static io.github.darnold.terraform.testing.core.Lies.twice;
import static io.github.darnold.terraform.testing.core.Lies.with;
import static io.github.darnold.terraform.testing.core.Values.object;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.darnold.terraform.plugin.value.MapValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.SetValue;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.testing.core.Answers.StateCall;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/// An engine that read a rule of Terraform wrongly would answer like this: the simulated core refuses it, and names the
/// rule.
class BrokenAnswersTest {

    private static final Value NULL = NullValue.NULL;
    private static final Value UNKNOWN = UnknownValue.UNKNOWN;
    private static final ObjectValue PART = object("name", "part", "size", 1);
    private static final ObjectValue CONFIG = object(
            "name",
            "a",
            "seal",
            "marker-seal",
            "code",
            "marker-code",
            "lid",
            PART,
            "boards",
            List.of(PART),
            "nails",
            new MapValue(Map.of("long", PART)),
            "goods",
            SetValue.of(List.of(PART)),
            "rope",
            List.of(PART),
            "hook",
            SetValue.of(List.of(PART)));
    private static final ObjectValue PASS = object("name", "a", "key", "marker-key");

    /// What a Terraform does, beside an object `a` that is there.
    enum Command {
        CREATE,
        UPDATE,
        REFRESH,
        IMPORT,
        IMPORT_IDENTITY,
        MOVE,
        DESTROY,
        GENERATE,
        QUERY,
        READ,
        OPEN,
        INVOKE
    }

    private static void run(Command command, SimulatedCore core) {
        switch (command) {
            case CREATE -> core.applied(Crates.TYPE, "b", CONFIG);
            case UPDATE -> core.applied(Crates.TYPE, "a", CONFIG.with("note", Value.of("new")));
            case REFRESH -> core.refresh(Crates.TYPE, "a");
            case IMPORT -> core.importState(Crates.TYPE, "b", "thing-1");
            case IMPORT_IDENTITY -> core.importIdentity(Crates.TYPE, "b", object("id", "thing-1"));
            case MOVE -> core.move(Crates.ELSEWHERE, "yard_crate", Stored.of(0, "{}"), Crates.TYPE, "b");
            case DESTROY -> core.destroy(Crates.TYPE, "a");
            case GENERATE -> core.generateConfig(Crates.TYPE, "a");
            case QUERY -> core.list(Crates.TYPE, ObjectValue.EMPTY, 10, true);
            case READ -> core.read(Depot.DATA_SOURCE, PASS);
            case OPEN -> {
                try (OpenResource open = core.open(Depot.EPHEMERAL, PASS)) {
                    open.renew();
                }
            }
            case INVOKE -> core.invoke(Depot.ACTION, PASS);
        }
    }

    private final SimulatedCore core = SimulatedCore.of(new Depot(new Shelf()));

    private void run(Command command, Answers answers) {
        core.applied(Crates.TYPE, "a", CONFIG);
        run(command, core.hearing(answers));
    }

    @ParameterizedTest
    @EnumSource(Command.class)
    void letsHonestAnswersPass(Command command) {
        assertThatCode(() -> run(command, Answers.AS_THEY_ARE)).doesNotThrowAnyException();
    }

    static final List<Arguments> BROKEN_PLANS = List.of(
            Arguments.of("plan rule 0: the object is planned as null", planned(_ -> NULL)),
            Arguments.of("plan rule 0: note is not of type", planned(with("note", 1))),
            Arguments.of("plan rule 1: code is write-only", planned(with("code", "marker-code"))),
            Arguments.of("plan rule 6: note is planned as \"more\"", planned(with("note", "more"))),
            Arguments.of("plan rule 6: note is planned as (known after apply)", planned(with("note", UNKNOWN))),
            Arguments.of("plan rule 7: name is planned as \"b\", but configured as \"a\"", planned(with("name", "b"))),
            Arguments.of("plan rule 7: seal is planned as (sensitive)", planned(with("seal", "marker-other"))),
            Arguments.of("plan rule 7: lid.size is planned", planned(with("lid", PART.with("size", Value.of(2))))),
            Arguments.of("plan rule 8: boards is planned as null", planned(with("boards", NULL))),
            Arguments.of("plan rule 8: boards is planned as (known after apply)", planned(with("boards", UNKNOWN))),
            Arguments.of("plan rule 8: boards is planned with 2", planned(with("boards", List.of(PART, PART)))),
            Arguments.of("plan rule 8: boards[0] is planned as null", planned(with("boards", List.of(NULL)))),
            Arguments.of(
                    "plan rule 8: nails is planned with the keys []", planned(with("nails", new MapValue(Map.of())))),
            Arguments.of("plan rule 8: goods is planned with 0", planned(with("goods", SetValue.of(List.of())))),
            Arguments.of("plan rule 9: timeouts is planned but not", planned(with("timeouts", object("create", "5m")))),
            Arguments.of("plan rule 9: rope is planned as null", planned(with("rope", NULL))),
            Arguments.of("plan rule 9: rope is planned as (known after apply)", planned(with("rope", UNKNOWN))),
            Arguments.of("plan rule 9: rope is planned with 0", planned(with("rope", List.of()))),
            Arguments.of(
                    "plan rule 9: rope has blocks that are null or unknown", planned(with("rope", List.of(UNKNOWN)))),
            Arguments.of("plan rule 9: hook is planned with 0", planned(with("hook", SetValue.of(List.of())))),
            Arguments.of("identity rule 1: id is not of type", plan(each -> Lies.identity(each, object("id", 1)))),
            Arguments.of("identity rule 2: id is unknown", plan(each -> Lies.identity(each, object("id", UNKNOWN)))),
            Arguments.of("deferral rule 1: the object is deferred", plan(Lies::deferred)),
            Arguments.of(
                    "diagnostics: the object shows a sensitive value", plan(each -> Lies.telling(each, "marker-seal"))),
            Arguments.of("final plan rule 1: id was planned as", twice(with("id", "x"), with("id", "y"))),
            Arguments.of(
                    "final plan rule 2: stamps was planned with 1",
                    twice(with("stamps", List.of("x")), with("stamps", List.of("x", "y")))),
            Arguments.of(
                    "final plan rule 3: marks lost the planned element \"x\"",
                    twice(
                            with("marks", SetValue.of(List.of(Value.of("x")))),
                            with("marks", SetValue.of(List.of(Value.of("y")))))));

    @ParameterizedTest
    @FieldSource("BROKEN_PLANS")
    void refusesBrokenPlans(String rule, Answers answers) {
        refuses(rule, Command.CREATE, answers);
    }

    private void refuses(String rule, Command command, Answers answers) {
        assertThatThrownBy(() -> run(command, answers))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining(rule)
                .hasMessageNotContaining("marker-");
    }

    private static Answers applying(String name, Object value) {
        return state(StateCall.APPLY, with(name, value));
    }

    static final List<Arguments> BROKEN_RESULTS = List.of(
            Arguments.of("apply rule 0: the object is null after apply", state(StateCall.APPLY, _ -> NULL)),
            Arguments.of("apply rule 0: note is not of type", applying("note", 1)),
            Arguments.of("apply rule 1: name was planned as \"a\" but is \"b\"", applying("name", "b")),
            Arguments.of("apply rule 1: name was planned as \"a\" but is null", applying("name", NULL)),
            Arguments.of(
                    "apply rule 1: lid.size was planned as 1 but is 2",
                    applying("lid", PART.with("size", Value.of(2)))),
            Arguments.of("apply rule 1: seal was planned as (sensitive)", applying("seal", "marker-other")),
            Arguments.of("apply rule 2: boards was planned with 1 elements", applying("boards", List.of())),
            Arguments.of(
                    "apply rule 2: nails was planned with the keys [long]", applying("nails", new MapValue(Map.of()))),
            Arguments.of("apply rule 3: goods lost the planned", applying("goods", SetValue.of(List.of()))),
            Arguments.of("apply rule 4: revision is still unknown", applying("revision", UNKNOWN)),
            Arguments.of("apply rule 5: code is write-only", applying("code", "marker-code")));

    @ParameterizedTest
    @FieldSource("BROKEN_RESULTS")
    void refusesBrokenResults(String rule, Answers answers) {
        refuses(rule, Command.CREATE, answers);
    }

    private static Answers answering(StateCall call, String name, Object value) {
        return state(call, with(name, value));
    }

    static final List<Arguments> OTHERS = List.of(
            Arguments.of(
                    "replacement rule 1: nails[\"x\"]",
                    Command.UPDATE,
                    plan(each -> Lies.replacing(each, Path.of("nails").key("x")))),
            Arguments.of(
                    "final plan rule 4: note requires replacement",
                    Command.UPDATE,
                    Lies.replacingLate(Path.of("note"))),
            Arguments.of("plan rule 0: the object is to go", Command.DESTROY, Lies.staying()),
            Arguments.of(
                    "apply rule 6: the object was deleted, but",
                    Command.DESTROY,
                    Lies.surviving(object("id", "thing-1"))),
            Arguments.of("state rule 0: note is not of type", Command.REFRESH, answering(StateCall.READ, "note", 1)),
            Arguments.of(
                    "state rule 1: note is still unknown", Command.REFRESH, answering(StateCall.READ, "note", UNKNOWN)),
            Arguments.of(
                    "state rule 2: code is write-only",
                    Command.REFRESH,
                    answering(StateCall.READ, "code", "marker-code")),
            Arguments.of("state rule 0: note is not of type", Command.REFRESH, answering(StateCall.UPGRADE, "note", 1)),
            Arguments.of(
                    "state rule 2: code is write-only",
                    Command.REFRESH,
                    answering(StateCall.UPGRADE, "code", "marker-c")),
            Arguments.of(
                    "state rule 1: note is still unknown",
                    Command.IMPORT,
                    answering(StateCall.IMPORT, "note", UNKNOWN)),
            Arguments.of(
                    "state rule 2: code is write-only",
                    Command.IMPORT,
                    answering(StateCall.IMPORT, "code", "marker-c")),
            Arguments.of(
                    "identity rule 3: the object has no identity", Command.IMPORT_IDENTITY, Lies.withoutIdentity()),
            Arguments.of(
                    "state rule 2: code is write-only", Command.MOVE, answering(StateCall.MOVE, "code", "marker-code")),
            Arguments.of("move rule 1: the object is missing", Command.MOVE, state(StateCall.MOVE, _ -> NULL)),
            Arguments.of(
                    "data source rule 1: the object is missing", Command.READ, state(StateCall.DATA_SOURCE, _ -> NULL)),
            Arguments.of(
                    "state rule 1: duty is still unknown",
                    Command.READ,
                    answering(StateCall.DATA_SOURCE, "duty", UNKNOWN)),
            Arguments.of("generation rule 0: note is not of type", Command.GENERATE, Lies.generating(with("note", 1))),
            Arguments.of(
                    "generation rule 1: code is write-only",
                    Command.GENERATE,
                    Lies.generating(with("code", "marker-c"))),
            Arguments.of("generation rule 2: name is required", Command.GENERATE, Lies.generating(with("name", NULL))),
            Arguments.of("generation rule 2: id is written down", Command.GENERATE, Lies.generating(with("id", "x"))),
            Arguments.of("list rule 1: the object is missing", Command.QUERY, listing(object("id", "thing-1"), NULL)),
            Arguments.of("identity rule 3: the object has no identity", Command.QUERY, listing(NULL, NULL)),
            Arguments.of("ephemeral rule 1: duty is unknown", Command.OPEN, opening(with("duty", UNKNOWN))),
            Arguments.of("plan rule 7: name is planned", Command.OPEN, opening(with("name", "b"))),
            Arguments.of("ephemeral rule 2: the object is to be renewed", Command.OPEN, Lies.renewingTooLate()),
            Arguments.of("deferral rule 1: the object is deferred", Command.INVOKE, Lies.deferringActions()),
            Arguments.of("progress: the object shows a sensitive value", Command.INVOKE, Lies.chatting("marker-key")));

    @ParameterizedTest
    @FieldSource("OTHERS")
    void refusesBrokenAnswersOfAllOtherCalls(String rule, Command command, Answers answers) {
        refuses(rule, command, answers);
    }
}
