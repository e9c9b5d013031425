package io.github.darnold.openai.provider.dropin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.provider.OpenAiProvider;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.provider.Resource;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.rest.exchange.Api;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Configurations of OpenAI's own provider are valid here and mean the same, and every state of a peer has an upgrader.
class DropInTest {

    private static final OpenAiProvider OURS = new OpenAiProvider(Map.of());

    private final Map<String, Schema> schemas = schemas();

    @Test
    void everyTypeOfOpenAisOwnProviderIsHere() {
        PeerSchemas official = PeerSchemas.of("official");
        assertThat(official.types()).as("types that the file of schemas has").hasSizeGreaterThanOrEqualTo(71);
        List<String> faults = new ArrayList<>();
        for (PeerType type : official.types().values()) {
            Schema schema = schemas.get(type.toString());
            if (schema == null) {
                faults.add(type + " is missing");
            } else {
                DropIn.faults(type.attributes(), schema.shape()).forEach(fault -> faults.add(type + "." + fault));
            }
        }
        assertThat(faults).as("where OpenAI's own provider has more").isEmpty();
    }

    @Test
    void theProviderBlockOfOpenAisOwnProviderIsValid() {
        assertThat(DropIn.faults(
                        PeerSchemas.of("official").provider(), OURS.schema().shape()))
                .isEmpty();
    }

    /// One version above the highest that any of them stores, so that each of their states is upgraded.
    @ParameterizedTest
    @ValueSource(strings = {"official", "jianyuan", "mkdev"})
    void statesAreUpgradedFrom(String peer) {
        Map<String, PeerType> theirs = PeerSchemas.of(peer).types();
        List<String> faults = OURS.resources().stream()
                .filter(resource -> !isUpgraded(resource, theirs.get("R " + resource.typeName())))
                .map(Resource::typeName)
                .toList();
        assertThat(faults).as("without an upgrader for states of " + peer).isEmpty();
    }

    private static boolean isUpgraded(Resource<Api> resource, @Nullable PeerType stored) {
        return stored == null
                || (resource.schema().version() > stored.version()
                        && LongStream.rangeClosed(0, stored.version())
                                .allMatch(version -> resource.stateUpgraders().containsKey(version)));
    }

    private static Map<String, Schema> schemas() {
        Map<String, Schema> all = new HashMap<>();
        for (Resource<Api> resource : OURS.resources()) {
            all.put("R " + resource.typeName(), resource.schema());
        }
        for (DataSource<Api> dataSource : OURS.dataSources()) {
            all.put("D " + dataSource.typeName(), dataSource.schema());
        }
        return all;
    }
}
