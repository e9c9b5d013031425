package io.github.darnold.openai.provider.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.emulator.control.Fault;
import io.github.darnold.openai.emulator.control.RequestMatcher;
import io.github.darnold.openai.provider.EmulatedOpenAi;
import io.github.darnold.openai.provider.OpenAiProvider;
import io.github.darnold.openai.provider.shapes.ModelShutdown;
import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.provider.PlanDraft;
import io.github.darnold.terraform.plugin.provider.Resource;
import io.github.darnold.terraform.plugin.schema.Computed;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.handler.RestResource;
import io.github.darnold.terraform.testing.core.Action;
import io.github.darnold.terraform.testing.core.Planned;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The emulator's models have days on which they are shut down, as OpenAI's do.
class ModelShutdownTest {

    private static final String TYPE = "openai_assistant";
    private static final String LASTING = "{\"model\": \"gpt-4o\"}";
    private static final String ENDING = "{\"model\": \"gpt-4.5-preview\"}";
    private static final String WARNING = "OpenAI shuts down the model gpt-4.5-preview on 2025-07-14";

    /// It limits a model for others, with a key that may not list models.
    private static final String ONLY_NAMING_ONE = "openai_project_rate_limit";

    private static final RequestMatcher MODELS = new RequestMatcher("GET", "/models");

    @AutoClose
    private final EmulatedOpenAi world = new EmulatedOpenAi();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "openai_assistant       | \"name\": \"A\"",
                "openai_run             | \"assistant_id\": \"asst_1\", \"thread_id\": \"thread_1\"",
                "openai_chat_completion | \"messages\": [{\"role\": \"user\", \"content\": \"Hello\"}]",
                "openai_embedding       | \"input\": \"Hello\"",
                "openai_fine_tune       | \"training_file\": \"file-1\"",
            })
    void isToldWhenAnObjectIsMadeWithTheModel(String type, String arguments) {
        Planned plan = world.plan(type, "{\"model\": \"davinci-002\", " + arguments + "}");
        Diagnostic warning = plan.diagnostics().getFirst();
        assertThat(warning.summary()).isEqualTo("OpenAI shuts down the model davinci-002 on 2026-09-28");
        assertThat(warning.path()).isEqualTo(Path.of("model"));
        assertThat(plan.action()).isEqualTo(Action.CREATE);
    }

    @Test
    void isToldWhenTheObjectChanges() {
        world.apply(TYPE, LASTING);
        assertThat(warnings(world.plan(TYPE, ENDING))).containsExactly(WARNING);
        world.apply(TYPE, ENDING);
        assertThat(warnings(world.plan(TYPE, ENDING))).isEmpty();
        assertThat(warnings(world.plan(TYPE, "{\"model\": \"gpt-4.5-preview\", \"name\": \"A\"}")))
                .containsExactly(WARNING);
    }

    /// Within one process: the simulated Terraform starts one for each command.
    @Test
    void costsOneCallForAllPlans() {
        var provider = new OpenAiProvider(Map.of(
                "OPENAI_API_KEY",
                "sk-test-key",
                "OPENAI_BASE_URL",
                world.emulator().baseUrl().toString()));
        var object = new Fields(ObjectValue.of("model", Value.of("gpt-4.5-preview")));
        Call call = EmulatedOpenAi.call();
        try (Api api = provider.configure(new Fields(EmulatedOpenAi.config(provider.schema(), "{}")), call)) {
            for (RestResource each : resourcesWithModel()) {
                ModelShutdown.warningIn(each.schema().shape()).plan(api, new PlanDraft(null, object, object), call);
            }
        }
        assertThat(call.diagnostics()).hasSizeGreaterThan(4);
        assertThat(world.requests()).containsExactly("GET /models");
    }

    @Test
    void costsNoCallWhereNothingChanges() {
        world.apply(TYPE, ENDING);
        world.requests();
        assertThat(world.plan(TYPE, ENDING).action()).isEqualTo(Action.NO_OP);
        assertThat(world.requests()).noneMatch("GET /models"::equals);
    }

    @Test
    void isUnknownWhereTheModelIs() {
        assertThat(warnings(world.plan(TYPE, LASTING))).isEmpty();
        assertThat(warnings(world.plan(TYPE, "{\"model\": \"of-another-server\"}")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 500, 503})
    void isNotToldWhereModelsCannotBeListed(int status) {
        world.emulator().faults().failNext(1000, MODELS, new Fault.Status(status, null));
        assertThat(plannedWithoutWarning(ENDING)).isEqualTo(Action.CREATE);
    }

    @Test
    void isNotToldWhereAnAnswerHasNoModels() {
        world.emulator().faults().failNext(1000, MODELS, new Fault.NotJson());
        assertThat(plannedWithoutWarning(ENDING)).isEqualTo(Action.CREATE);
    }

    @Test
    void isLookedUpByAllResourcesThatHaveAModel() {
        assertThat(resourcesWithModel())
                .hasSizeGreaterThan(4)
                .allMatch(each -> each.definition().planning().stream().anyMatch(ModelShutdown.class::isInstance));
    }

    private static List<RestResource> resourcesWithModel() {
        return new OpenAiProvider(Map.of())
                .resources().stream()
                        .filter(RestResource.class::isInstance)
                        .map(RestResource.class::cast)
                        .filter(ModelShutdownTest::hasModel)
                        .toList();
    }

    private static boolean hasModel(Resource<?> resource) {
        return !resource.typeName().equals(ONLY_NAMING_ONE)
                && resource.schema().shape().attributes().stream()
                        .anyMatch(each -> each.name().equals("model") && !(each instanceof Computed<?>));
    }

    private Action plannedWithoutWarning(String config) {
        Planned plan = world.plan(TYPE, config);
        assertThat(plan.diagnostics()).isEmpty();
        return plan.action();
    }

    private static List<String> warnings(Planned plan) {
        return plan.diagnostics().stream().map(Diagnostic::summary).toList();
    }
}
