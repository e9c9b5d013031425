package io.github.darnold.terraform.engine.function;

import static io.github.darnold.terraform.plugin.function.FunctionVocabulary.function;
import static io.github.darnold.terraform.plugin.function.FunctionVocabulary.parameter;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.dynamic;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.listOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.object;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.engine.function.FunctionAnswer.Refused;
import io.github.darnold.terraform.engine.function.FunctionAnswer.Returned;
import io.github.darnold.terraform.engine.handling.Named;
import io.github.darnold.terraform.plugin.call.Logger;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.function.Parameter;
import io.github.darnold.terraform.plugin.function.ProviderFunction;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Required;
import io.github.darnold.terraform.plugin.value.DynamicValue;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Type;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// What may be given to functions, and what comes back.
class FunctionsTest {

    private static final Value NULL = NullValue.NULL;
    private static final Value UNKNOWN = UnknownValue.UNKNOWN;
    private static final Required<String> ROLE = required("role", string().oneOf("user", "system"), "Who speaks.");

    private static final Parameter<String> TEXT = parameter("text", string().length(1, 5), "A text.");
    private static final Parameter<Long> TIMES = parameter("times", int64(), "How often.");
    private static final Parameter<Fields> MESSAGE =
            parameter("message", object(shape(ROLE, optional("name", string(), "Name."))), "A message.");

    private static final ProviderFunction REPEAT = function("repeat", "Repeats a text")
            .taking(TEXT)
            .andAnyNumberOf(TIMES)
            .returning(
                    listOf(string()),
                    arguments -> arguments.all(TIMES).stream()
                            .map(times -> arguments.require(TEXT).repeat(times.intValue()))
                            .toList());

    private static Functions functions(ProviderFunction... functions) {
        return new Functions("fake", Named.of("fake 1", "function", List.of(functions), ProviderFunction::name));
    }

    private static FunctionAnswer call(ProviderFunction function, Value... arguments) {
        return functions(function).call(function.name(), Arrays.asList(arguments), Logger.silent());
    }

    private static Value text(String text) {
        return Value.of(text);
    }

    private static ProviderFunction about(Parameter<?> parameter, Function<Value, Value> body) {
        return function("about", "Tells about it")
                .taking(parameter)
                .returningValue(dynamic(), arguments -> body.apply(arguments.value(parameter)));
    }

    @Test
    void readsItsArgumentsThroughItsParameters() {
        assertThat(call(REPEAT, text("ab"), Value.of(2), Value.of(0)))
                .isEqualTo(new Returned(Value.listOf(List.of(text("abab"), text("")))));
        assertThat(call(REPEAT, text("ab"))).isEqualTo(new Returned(Value.listOf(List.of())));
    }

    @Test
    void refusesAFunctionThatIsNotThere() {
        assertThat(functions().call("gone", List.of(), Logger.silent()))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.text()).startsWith("Unknown function gone. The provider fake 1 has no");
                    assertThat(refused.argument()).isNull();
                });
    }

    @Test
    void refusesTooFewAndTooManyArguments() {
        assertThat(call(REPEAT)).isEqualTo(new Refused("Too few arguments. repeat takes at least 1, but got 0", null));
        assertThat(call(about(TEXT, value -> value), text("a"), text("b")))
                .isEqualTo(new Refused("Too many arguments. about takes 1, but got 2 or more", null));
    }

    @Test
    void refusesNullAndNamesTheArgument() {
        assertThat(call(REPEAT, NULL)).isEqualTo(new Refused("text must not be null", 0));
        assertThat(call(REPEAT, text("a"), Value.of(1), NULL)).isEqualTo(new Refused("times must not be null", 2));
    }

    @Test
    void givesNullToThoseThatAllowIt() {
        assertThat(call(about(TEXT.allowNull(), value -> Value.of(value.isNull())), NULL))
                .isEqualTo(new Returned(DynamicValue.of(Value.of(true))));
    }

    @Test
    void isUnknownWhereAnArgumentIsUnknownAnywhere() {
        var never = about(parameter("list", listOf(string()), "A list."), _ -> {
            throw new AssertionError("called all the same");
        });

        assertThat(call(never, UNKNOWN)).isEqualTo(new Returned(UNKNOWN));
        assertThat(call(never, Value.listOf(List.of(text("a"), UNKNOWN)))).isEqualTo(new Returned(UNKNOWN));
        assertThat(call(REPEAT, text("a"), UNKNOWN)).isEqualTo(new Returned(UNKNOWN));
    }

    @Test
    void refusesNullEvenBesideSomethingUnknown() {
        assertThat(call(REPEAT, UNKNOWN, NULL)).isEqualTo(new Refused("times must not be null", 1));
    }

    @Test
    void givesWhatIsUnknownToThoseThatAllowIt() {
        var takesAll = about(TEXT.allowUnknown(), value -> value);

        assertThat(call(takesAll, UNKNOWN)).isEqualTo(new Returned(UNKNOWN));
        assertThat(call(about(TEXT.allowUnknown(), _ -> text("known")), UNKNOWN))
                .isEqualTo(new Returned(DynamicValue.of(text("known"))));
    }

    @Test
    void refusesWhatBreaksConstraintsAndNamesTheArgument() {
        assertThat(call(REPEAT, text("")))
                .isEqualTo(new Refused("text has 0 characters. It must have 1 to 5 characters", 0));
        var sized = function("sized", "Sizes")
                .taking(TEXT)
                .andAnyNumberOf(parameter("sizes", int64().between(1, 3), "Sizes."))
                .returning(string(), _ -> "never");
        assertThat(call(sized, text("a"), Value.of(2), Value.of(9)))
                .isEqualTo(new Refused("sizes[1] is 9. It must be at most 3", 2));
    }

    @Test
    void refusesObjectsThatLackWhatTheyNeed() {
        var speak = about(MESSAGE, value -> value);

        assertThat(call(speak, message("role", NULL, "name", NULL)))
                .isEqualTo(new Refused("message.role must be set: it is required", 0));
        assertThat(call(speak, message("role", text("cat"), "name", NULL)))
                .isEqualTo(new Refused("message.role is \"cat\". It must be one of \"user\", \"system\"", 0));
    }

    private static ObjectValue message(String one, Value first, String other, Value second) {
        return ObjectValue.of(one, first).with(other, second);
    }

    @Test
    void tellsAllProblemsAtTheFirstArgumentThatHasOne() {
        var two = function("two", "Takes two").taking(TEXT, MESSAGE).returning(string(), _ -> "never");

        assertThat(call(two, text("abcdef"), message("role", text("cat"), "name", NULL)))
                .isEqualTo(new Refused("""
                        text has 6 characters. It must have 1 to 5 characters.
                        message.role is "cat". It must be one of "user", "system\"""", 0));
    }

    @Test
    void refusesWithTheArgumentThatTheFunctionBlames() {
        var picky = function("picky", "Picks")
                .taking(TEXT)
                .andAnyNumberOf(TIMES)
                .returningValue(string(), arguments -> {
                    throw arguments.all(TIMES).isEmpty()
                            ? TEXT.failure("is not to my taste.")
                            : TIMES.failure(0, "is not often enough.");
                });

        assertThat(call(picky, text("a"))).isEqualTo(new Refused("is not to my taste", 0));
        assertThat(call(picky, text("a"), Value.of(1))).isEqualTo(new Refused("is not often enough", 1));
    }

    @Test
    void refusesWithoutAnArgumentWhereTheFunctionBlamesNone() {
        var tired = about(TEXT, _ -> {
            throw Failure.of("Too tired", "Come back tomorrow.");
        });

        assertThat(call(tired, text("a"))).isEqualTo(new Refused("Too tired. Come back tomorrow", null));
    }

    @Test
    void reportsABugWithoutItsArguments() {
        var broken = about(TEXT, value -> {
            throw new IllegalStateException("cannot stand " + value);
        });

        assertThat(call(broken, text("hush!"))).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.argument()).isNull();
            assertThat(refused.text())
                    .startsWith("This is a bug in the provider fake. It failed to call the function about")
                    .doesNotContain("hush!");
        });
    }

    @Test
    void reportsResultsThatAreNotWhatWasPromised() {
        var number = function("number", "Numbers").taking(TEXT).returningValue(int64(), _ -> text("one"));
        assertThat(call(number, text("a")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.text())
                                .contains(
                                        "The result of number has a value of another type: it is not of type \"number\""));

        var vague = function("vague", "Knows nothing").taking(TEXT).returningValue(int64(), _ -> UNKNOWN);
        assertThat(call(vague, text("a")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.text())
                                .contains("The result of vague is unknown, but all arguments are known"));
    }

    @Test
    void givesTypesToWhatItReturnsAsDynamic() {
        var same = function("same", "Returns it")
                .taking(parameter("any", dynamic(), "Anything."))
                .returning(dynamic(), _ -> message("a", text("x"), "b", NULL));

        var type = new Type.ObjectOf(Map.of("a", Type.STRING, "b", Type.DYNAMIC));
        assertThat(call(same, DynamicValue.of(text("x"))))
                .isEqualTo(new Returned(new DynamicValue(type, message("a", text("x"), "b", NULL))));
    }
}
