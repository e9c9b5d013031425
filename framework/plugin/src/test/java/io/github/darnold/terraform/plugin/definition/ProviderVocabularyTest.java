package io.github.darnold.terraform.plugin.definition;

import static io.github.darnold.terraform.plugin.definition.ProviderVocabulary.dataSource;
import static io.github.darnold.terraform.plugin.definition.ProviderVocabulary.provider;
import static io.github.darnold.terraform.plugin.definition.ProviderVocabulary.resource;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.call.CallContext;
import io.github.darnold.terraform.plugin.call.ClientCapabilities;
import io.github.darnold.terraform.plugin.call.Logger;
import io.github.darnold.terraform.plugin.call.PriorStates;
import io.github.darnold.terraform.plugin.call.PrivateState;
import io.github.darnold.terraform.plugin.call.StopSignal;
import io.github.darnold.terraform.plugin.call.TerraformEnvironment;
import io.github.darnold.terraform.plugin.call.Time;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.provider.Provider;
import io.github.darnold.terraform.plugin.provider.Resource;
import io.github.darnold.terraform.plugin.schema.Computed;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Identity;
import io.github.darnold.terraform.plugin.schema.Required;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProviderVocabularyTest {

    private static final Required<String> SHELF =
            required("shelf", string(), "Where it stands.").requiresReplace();
    private static final Required<String> NAME =
            required("name", string(), "What it is called.").requiresReplace();
    private static final Required<Long> SIZE = required("size", int64(), "How large it is.");
    private static final Computed<String> LABEL = computed("label", string(), "What is written on it.");

    private final Call call = new Call(
            new CallContext(
                    Logger.silent(),
                    Time.system(),
                    new StopSignal(),
                    ClientCapabilities.NONE,
                    new PriorStates(),
                    new TerraformEnvironment(Path.of("nowhere"), "default"),
                    _ -> {}),
            PrivateState.empty());

    private static ResourceBuilder<String> box() {
        return resource(String.class, "shop_box", shape(SHELF, NAME, LABEL))
                .describedAs("A box.")
                .create((_, plan, _, _) -> plan)
                .read((_, state, _) -> state)
                .delete((_, _, _) -> {});
    }

    private static Fields named(String shelf) {
        return new Fields(ObjectValue.EMPTY).with(SHELF, shelf);
    }

    @Test
    void namesAllThatAResourceLacks() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> resource(String.class, "shop_box", shape(NAME, SIZE))
                        .importedBy(SIZE, LABEL)
                        .build())
                .withMessage("""
                        resource shop_box:
                        - describedAs is missing: users need to read what it is
                        - create is missing
                        - read is missing: nothing would notice what changes outside of Terraform
                        - delete is missing: destroying would leave the object behind
                        - "size" may change in place, but update is missing: add it, or requiresReplace() to the argument
                        - importedBy names "size", which is no text among its attributes
                        - importedBy names "label", which is no text among its attributes""");
    }

    @Test
    void namesAllThatADataSourceLacks() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> dataSource(String.class, "shop_box", shape(NAME)).build())
                .withMessageContainingAll("describedAs is missing", "read is missing");
    }

    @Test
    void refusesTypesThatTerraformWouldTakeForAnotherProviders() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> provider("store", "1.0.0", shape(), (_, _) -> "client")
                        .describedAs("A shop.")
                        .with(box().build())
                        .build())
                .withMessageContaining("shop_box does not begin with \"store_\"");
    }

    @Test
    void importsByThePartsOfAnId() {
        Resource<String> box = box().importedBy(SHELF, NAME).build();

        assertThat(box.importState("client", "top/hats", call))
                .isEqualTo(named("top").with(NAME, "hats"));
        assertThat(box.identity()).isEqualTo(Identity.of(SHELF, NAME));
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> box.importState("client", "hats", call))
                .satisfies(failure -> assertThat(
                                failure.diagnostics().getFirst().detail())
                        .isEqualTo("\"hats\" is not an import id of shop_box. It has the form <shelf>/<name>."));
    }

    @Test
    void keepsSlashesInAnIdOfOnePart() {
        assertThat(box().importedBy(SHELF).build().importState("client", "a/b", call))
                .isEqualTo(named("a/b"));
    }

    @Test
    void importsNothingUnlessItSaysByWhat() {
        assertThatExceptionOfType(Failure.class).isThrownBy(() -> box().build().importState("client", "hats", call));
        assertThat(box().build().identity()).isNull();
    }

    @Test
    void countsVersionsFromTheUpgraders() {
        assertThat(box().build().schema().version()).isZero();
        Resource<String> third = box().upgradedFrom(0, stored -> stored)
                .upgradedFrom(1, stored -> stored)
                .build();
        assertThat(third.schema().version()).isEqualTo(2);
        assertThat(third.stateUpgraders()).containsOnlyKeys(0L, 1L);
    }

    @Test
    void saysWhatAFailedReadOfAFileWasFor() {
        Resource<String> broken = box().read((_, _, _) -> {
                    throw new IOException("disk on fire");
                })
                .build();
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> broken.read("client", named("top"), call))
                .satisfies(failure -> assertThat(failure.diagnostics().getFirst())
                        .hasToString("Diagnostic[severity=ERROR, summary=Cannot read shop_box, "
                                + "detail=java.io.IOException: disk on fire, path=null]"));
    }

    @Test
    void needsToKnowTheConfigurationOfAProvider() {
        Provider<String> shop = provider("shop", "1.0.0", shape(SHELF), (config, _) -> config.require(SHELF))
                .describedAs("A shop.")
                .with(box().build())
                .build();

        assertThat(shop.configure(named("top"), call)).isEqualTo("top");
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> shop.configure(named("").withValue(SHELF, UnknownValue.UNKNOWN), call))
                .satisfies(failure -> assertThat(
                                failure.diagnostics().getFirst().detail())
                        .startsWith("The provider needs \"shelf\" now, but its value is known only after apply."));
    }

    @Test
    void looksUpTheShapeOfAResource() {
        DataSource<String> found = dataSource(
                        String.class, "shop_box", shape(SHELF, SIZE, LABEL).lookedUpBy(SHELF))
                .describedAs("A box.")
                .read((_, config, _) -> config.with(LABEL, "hats"))
                .build();

        assertThat(found.schema().shape().attribute("shelf").isRequired()).isTrue();
        assertThat(found.schema().shape().attribute("shelf").isReplacing()).isFalse();
        assertThat(found.schema().shape().attribute("size").isConfigurable()).isFalse();
        assertThat(found.read("client", named("top"), call))
                .isEqualTo(named("top").with(LABEL, "hats"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shape(SHELF).lookedUpBy(NAME))
                .withMessage("no attribute name");
    }
}
