package io.github.darnold.terraform.plugin.function;

import static io.github.darnold.terraform.plugin.function.FunctionVocabulary.function;
import static io.github.darnold.terraform.plugin.function.FunctionVocabulary.parameter;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import org.junit.jupiter.api.Test;

class ProviderFunctionTest {

    private static final Parameter<String> FIRST = parameter("first", string(), "The first.");
    private static final Parameter<String> MORE = parameter("more", string(), "More.");
    private static final ProviderFunction JOIN = function("join", "Joins texts")
            .taking(FIRST)
            .andAnyNumberOf(MORE)
            .returning(string(), arguments -> arguments.require(FIRST) + String.join("", arguments.all(MORE)));

    @Test
    void describesItselfByItsSummaryUnlessSaidOtherwise() {
        assertThat(JOIN.description()).isEqualTo("Joins texts.");
        assertThat(function("join", "Joins texts")
                        .describedAs("Joins *texts*.")
                        .returning(string(), _ -> "")
                        .description())
                .isEqualTo("Joins *texts*.");
    }

    @Test
    void tellsWhichParameterTakesAnArgument() {
        assertThat(JOIN.allParameters()).containsExactly(FIRST, MORE);
        assertThat(JOIN.parameterAt(0)).isSameAs(FIRST);
        assertThat(JOIN.parameterAt(7)).isSameAs(MORE);
        ProviderFunction alone = function("alone", "Takes one").taking(FIRST).returning(string(), _ -> "");
        assertThatThrownBy(() -> alone.parameterAt(1)).isInstanceOf(Failure.class);
    }

    @Test
    void returnsNullWhereItsBodyDoes() {
        ProviderFunction nothing = function("nothing", "Returns null").returning(string(), _ -> null);

        assertThat(nothing.body().call(new Arguments(ObjectValue.EMPTY))).isEqualTo(NullValue.NULL);
    }

    @Test
    void refusesNamesThatTerraformDoesNotTake() {
        assertThatThrownBy(() -> function("Join", "").returning(string(), _ -> ""))
                .hasMessage("not a name that Terraform takes: Join");
        assertThatThrownBy(() -> parameter("a-b", string(), "")).hasMessage("not a name that Terraform takes: a-b");
    }

    @Test
    void refusesTwoParametersOfOneName() {
        assertThatThrownBy(() -> function("twice", "")
                        .taking(FIRST)
                        .andAnyNumberOf(FIRST)
                        .returning(string(), _ -> ""))
                .hasMessage("twice has two parameters first");
    }

    @Test
    void readsOnlyArgumentsThatAreThere() {
        var arguments = new Arguments(ObjectValue.of("first", NullValue.NULL).with("more", UnknownValue.UNKNOWN));

        assertThat(arguments.get(FIRST)).isNull();
        assertThat(arguments.isUnknown(MORE)).isTrue();
        assertThatThrownBy(() -> arguments.require(FIRST)).hasMessage("first is null");
        assertThatThrownBy(() -> arguments.get(MORE)).hasMessage("more is not known yet");
        assertThatThrownBy(() -> arguments.all(FIRST)).hasMessage("first takes one argument, not any number");
        assertThat(new Arguments(ObjectValue.of("first", Value.of("a"))).require(FIRST))
                .isEqualTo("a");
    }
}
