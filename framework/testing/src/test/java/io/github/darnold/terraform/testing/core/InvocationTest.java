package io.github.darnold.terraform.testing.core;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.testing.core.Values.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.provider.Action;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import org.junit.jupiter.api.Test;

/// Actions, as a Terraform from 1.14 on plans and invokes them.
class InvocationTest {

    private static final String TYPE = "shelf_clear";
    private static final Attribute<String> ZONE = required("zone", string().oneOf("north", "south"), "Which part.");
    private static final Attribute<String> CODE =
            optional("code", string(), "Opens the lock.").sensitive();

    private final Shelf shelf = new Shelf();

    /// Clears a part of the shelf.
    private static class Clear implements Action<Shelf> {

        @Override
        public String typeName() {
            return TYPE;
        }

        @Override
        public Schema schema() {
            return Schema.of(shape(ZONE, CODE), "Clears the shelf.");
        }

        @Override
        public void plan(Shelf shelf, Fields config, Call call) {
            if (!config.isUnknown(ZONE) && config.require(ZONE).equals("south")) {
                throw Failure.of("The south is bolted", "Clear the north.");
            }
        }

        @Override
        public void invoke(Shelf shelf, Fields config, Call call) {
            call.progress("clearing");
            call.warn(Diagnostic.warning("It is empty", tell(config)));
            shelf.journal.add("clear " + config.require(ZONE));
        }

        String tell(Fields config) {
            return "Nothing in " + config.require(ZONE) + ".";
        }
    }

    @Test
    void planThenInvoke() {
        Invoked invoked = ShelfProvider.core(shelf, new Clear()).invoke(TYPE, object("zone", "north"));
        assertThat(invoked.hasErrors()).isFalse();
        assertThat(invoked.progress()).containsExactly("clearing");
        assertThat(invoked.diagnostics()).extracting(Diagnostic::summary).containsExactly("It is empty");
        assertThat(shelf.journal).containsExactly("configure", "clear north");
    }

    @Test
    void invokeNothingThatIsRefused() {
        SimulatedCore core = ShelfProvider.core(shelf, new Clear());
        assertThat(core.invoke(TYPE, object("zone", "south")).diagnostics())
                .extracting(Diagnostic::summary)
                .containsExactly("The south is bolted");
        assertThat(core.invoke(TYPE, object("zone", "west")).diagnostics())
                .extracting(Diagnostic::summary)
                .containsExactly("Invalid value of zone");
        assertThat(shelf.journal).containsOnly("configure");
    }

    @Test
    void arePlannedBeforeTheirConfigurationIsKnownButNotInvoked() {
        SimulatedCore core = ShelfProvider.core(shelf, new Clear());
        var unknown = object("zone", UnknownValue.UNKNOWN);
        assertThat(core.planAction(TYPE, unknown)).isEmpty();
        assertThatThrownBy(() -> core.invoke(TYPE, unknown))
                .hasMessage("Terraform invokes no action with an unknown [zone]");
    }

    @Test
    void showNoSecrets() {
        SimulatedCore core = ShelfProvider.core(shelf, new Clear() {
            @Override
            String tell(Fields config) {
                return "The code is " + config.require(CODE) + ".";
            }
        });
        assertThat(core.invoke(TYPE, object("zone", "north", "code", "marker-code"))
                        .diagnostics())
                .extracting(Diagnostic::detail)
                .contains("The code is ***.");
    }
}
