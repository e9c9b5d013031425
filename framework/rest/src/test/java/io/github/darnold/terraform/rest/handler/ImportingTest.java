package io.github.darnold.terraform.rest.handler;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.rest.RestVocabulary.delete;
import static io.github.darnold.terraform.rest.RestVocabulary.get;
import static io.github.darnold.terraform.rest.RestVocabulary.post;
import static io.github.darnold.terraform.rest.RestVocabulary.restResource;
import static io.github.darnold.terraform.rest.fixture.Things.config;
import static io.github.darnold.terraform.rest.fixture.Things.failure;
import static io.github.darnold.terraform.rest.fixture.Things.state;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.provider.PlanDraft;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.fixture.Apis;
import io.github.darnold.terraform.rest.fixture.Calls;
import io.github.darnold.terraform.rest.fixture.ScriptedServer;
import io.github.darnold.terraform.rest.fixture.Things;
import io.github.darnold.terraform.rest.fixture.Values;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ImportingTest {

    @AutoClose
    private final ScriptedServer server = ScriptedServer.answering();

    @AutoClose
    private final Api api = Apis.of(server);

    private final Call call = Calls.fresh();

    @Test
    void startsFromTheIdAndTheDefaultsThatOnlyTheProviderKnows() {
        assertThat(Things.resource().importState(api, "1", call))
                .isEqualTo(config("id", "1", "protected", false, "wait", false));
        assertThat(server.calls()).as("Terraform reads next").isEmpty();
    }

    @Test
    void showsTheFormOfAnIdThatItCannotRead() {
        var resource = Things.definition()
                .importedBy("{kind}/{id}")
                .delete(delete("/things/{id}"))
                .build();
        var problem = failure(() -> resource.importState(api, "1", call));
        assertThat(problem.summary()).isEqualTo("Cannot import test_thing");
        assertThat(problem.detail()).isEqualTo("\"1\" is not an import id of test_thing. It has the form <kind>/<id>.");
    }

    @Test
    void saysThatThereIsNothingToImport() {
        var resource = restResource("test_thing", Things.SHAPE)
                .describedAs("Manages a thing.")
                .create(post("/things"))
                .update(post("/things/{id}"))
                .notStored()
                .build();
        assertThat(failure(() -> resource.importState(api, "1", call)).detail())
                .isEqualTo("test_thing has nothing to import: the API keeps no object that could be read back.");
    }

    @Test
    void takesWhatItCouldNotReadWithoutReplacement() {
        Things.resource().importState(api, "1", call);
        PlanDraft draft = new PlanDraft(
                state("name", "n"), config("name", "n"), state("name", "n", "secret_name", "s", "kind", "k"));
        Things.resource().plan(api, draft, Things.after(call));
        assertThat(draft.sparing()).as("not kind, which was read").containsExactlyInAnyOrder("token", "secret_name");
    }

    @Test
    void makesNoCallForWhatItCouldNotReadAndForgetsIt() {
        Things.resource().importState(api, "1", call);
        Call later = Things.after(call);
        Fields planned = state("name", "n", "secret_name", "s");
        assertThat(Things.resource().update(api, state("name", "n"), planned, config("name", "n"), later))
                .isEqualTo(planned);
        assertThat(server.calls()).isEmpty();
        assertThat(later.privateState().bytes()).isEmpty();
    }

    @Test
    void replacesForTheSameChangeWithoutAnImport() {
        PlanDraft draft =
                new PlanDraft(state("name", "n"), config("name", "n"), state("name", "n", "secret_name", "s"));
        Things.resource().plan(api, draft, call);
        assertThat(draft.sparing()).isEmpty();
    }

    @Test
    void takesIdsOfAnyType() {
        Shape shape = shape(computed("id", int64(), "-"), optional("name", string(), "-"));
        RestResource numbered = restResource("test_thing", shape)
                .describedAs("-")
                .create(post("/things"))
                .read(get("/things/{id}"))
                .recoveredBy(Things.NEVER)
                .update(post("/things/{id}"))
                .delete(delete("/things/{id}"))
                .importedBy("{id}")
                .build();
        assertThat(numbered.importState(api, "17", call)).isEqualTo(Values.fields(shape, "id", 17));
        assertThat(failure(() -> numbered.importState(api, "seventeen", call)).detail())
                .isEqualTo("\"seventeen\" is not a whole number, but id is. Check the id.");
    }
}
