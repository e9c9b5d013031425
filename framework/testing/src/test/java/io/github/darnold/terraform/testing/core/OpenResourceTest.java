package io.github.darnold.terraform.testing.core;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
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
import io.github.darnold.terraform.plugin.provider.EphemeralResource;
import io.github.darnold.terraform.plugin.provider.Opened;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpenResourceTest {

    private static final String TYPE = "shelf_lock";
    private static final Attribute<String> DOOR = required("door", string().length(1, 9), "Which.");
    private static final Attribute<String> NOTE = optional("note", string(), "What for.");
    private static final Attribute<String> CODE =
            computed("code", string(), "Opens it.").sensitive();

    private final Shelf shelf = new Shelf();
    private final ManualTime time = ManualTime.create();

    /// A lock whose code changes every minute.
    private static class Lock implements EphemeralResource<Shelf> {

        @Override
        public String typeName() {
            return TYPE;
        }

        @Override
        public Schema schema() {
            return Schema.of(shape(DOOR, NOTE, CODE), "A lock.");
        }

        @Override
        public Opened open(Shelf shelf, Fields config, Call call) {
            call.privateState().put("turns", Value.of(0));
            shelf.journal.add("open");
            return Opened.of(result(config)).renewedAt(call.now().plusSeconds(60));
        }

        Fields result(Fields config) {
            return config.with(CODE, "marker-1234");
        }

        @Override
        public @Nullable Instant renew(Shelf shelf, Call call) {
            shelf.journal.add("renew after " + call.privateState().get("turns"));
            call.privateState().put("turns", Value.of(1));
            return call.now().plusSeconds(60);
        }

        @Override
        public void close(Shelf shelf, Call call) {
            shelf.journal.add("close after " + call.privateState().get("turns"));
        }
    }

    private OpenResource open(Lock lock) {
        return ShelfProvider.core(shelf, lock).withTime(time).open(TYPE, object("door", "front"));
    }

    @Test
    void isRenewedWithWhatTheLastRenewalLeftAndClosedWithWhatOpeningLeft() {
        try (OpenResource lock = open(new Lock())) {
            assertThat(lock.result())
                    .isEqualTo(object("door", "front", "code", "marker-1234").with("note", NullValue.NULL));
            assertThat(lock.renewAt()).isEqualTo(time.now().plusSeconds(60));
            time.advance(Duration.ofSeconds(60));
            lock.renew();
            time.advance(Duration.ofSeconds(60));
            lock.renew();
            assertThat(lock.hasErrors()).isFalse();
        }
        assertThat(shelf.journal)
                .containsExactly("configure", "open", "renew after 0", "renew after 1", "close after 0");
    }

    @Test
    void isNotOpenWhereItsConfigurationIsWrong() {
        SimulatedCore core = ShelfProvider.core(shelf, new Lock());
        try (OpenResource lock = core.open(TYPE, object("door", ""))) {
            assertThat(lock.diagnostics()).extracting(Diagnostic::summary).containsExactly("Invalid value of door");
            assertThatThrownBy(lock::result).hasMessageStartingWith("shelf_lock is not open: ");
            assertThatThrownBy(lock::renew).hasMessage("shelf_lock did not ask to be renewed");
        }
        assertThat(shelf.journal).containsExactly("configure");
        assertThatThrownBy(() -> core.open(TYPE, object("door", UnknownValue.UNKNOWN)))
                .hasMessage("Terraform opens no ephemeral resource with an unknown [door]");
    }

    @Test
    void mustNotSetWhatOnlyTheConfigurationSets() {
        assertThatThrownBy(() -> open(new Lock() {
                    @Override
                    Fields result(Fields config) {
                        return super.result(config).with(NOTE, "mine");
                    }
                }))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(
                        "opening of ephemeral resource shelf_lock breaks:\n  plan rule 6: note is planned as \"mine\","
                                + " but neither configured nor computed");
    }

    @Test
    void mustNotAskForARenewalThatIsOver() {
        assertThatThrownBy(() -> {
                    try (OpenResource lock = open(new Lock() {
                        @Override
                        public Instant renew(Shelf shelf, Call call) {
                            return call.now();
                        }
                    })) {
                        lock.renew();
                    }
                })
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("ephemeral rule 2: the object is to be renewed at");
    }

    @Test
    void mustNotShowItsSecrets() {
        assertThatThrownBy(() -> {
                    try (OpenResource lock = open(new Lock() {
                        @Override
                        public void close(Shelf shelf, Call call) {
                            call.warn(Diagnostic.warning("Left open", "marker-1234"));
                        }
                    })) {
                        assertThat(lock.hasErrors()).isFalse();
                    }
                })
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("shows a sensitive value: Left open");
    }

    @Test
    void mustNotFailToClose() {
        assertThatThrownBy(() -> {
                    try (OpenResource lock = open(new Lock() {
                        @Override
                        public void close(Shelf shelf, Call call) {
                            throw Failure.of("Jammed", "-");
                        }
                    })) {
                        assertThat(lock.hasErrors()).isFalse();
                    }
                })
                .hasMessageStartingWith("shelf_lock cannot be closed: ");
    }
}
