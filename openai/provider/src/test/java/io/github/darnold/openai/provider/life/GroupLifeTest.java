package io.github.darnold.openai.provider.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.provider.EmulatedOpenAi;
import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.testing.core.Action;
import io.github.darnold.terraform.testing.core.Stored;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What becomes of groups of other providers, beside what every resource promises.
class GroupLifeTest {

    private static final String TYPE = "openai_group";
    private static final String SUPPORT = "{\"name\": \"Support\"}";

    private final EmulatedOpenAi world = new EmulatedOpenAi();

    @AfterEach
    void close() {
        world.close();
    }

    /// `terraform state replace-provider` changes nothing but the address.
    @Test
    void isTakenOverFromOtherProviders() {
        ObjectValue group = world.apply(TYPE, SUPPORT);
        ObjectValue jianyuan = group.without("group_id").without("group_type").without("is_scim_managed");
        ObjectValue mkdev = group.without("group_id").without("group_type");
        for (ObjectValue stored : List.of(group, jianyuan, mkdev)) {
            world.core().restore(TYPE, "this", Stored.of(0, Json.text(stored)));
            assertThat(world.plan(TYPE, SUPPORT).action()).isEqualTo(Action.NO_OP);
            assertThat(world.core().refresh(TYPE, "this").object()).isEqualTo(group);
        }
        assertThat(world.core().schema(TYPE).version()).isEqualTo(1);
    }

    @Test
    void becomesOursFromOtherProviders() {
        String state = "{\"id\": %s, \"name\": \"Support\"}"
                .formatted(world.apply(TYPE, SUPPORT).get("id"));
        for (String provider : List.of("openai", "jianyuan", "mkdev-me")) {
            assertThat(moved(provider, TYPE, state)).isEqualTo(Value.of("Support"));
        }
        assertThat(moved("cloudopsworks", "openai_organization_group", state)).isEqualTo(Value.of("Support"));
    }

    private Value moved(String namespace, String type, String state) {
        world.core().move("registry.terraform.io/" + namespace + "/openai", type, Stored.of(0, state), TYPE, namespace);
        return ((ObjectValue) world.core().state(TYPE, namespace)).get("name");
    }

    @Test
    void isReadAsByOpenAisOwnProvider() {
        ObjectValue group = world.apply(TYPE, SUPPORT);
        for (String way : List.of("id", "group_id", "name")) {
            assertThat(world.core()
                            .read(TYPE, ObjectValue.of(way, group.get(way)))
                            .object()
                            .get("response_json")
                            .toString())
                    .contains("Support", "group_type");
        }
        ObjectValue all = world.core().read("openai_groups", ObjectValue.EMPTY).object();
        assertThat(all.get("id")).isEqualTo(Value.of("openai_groups"));
        assertThat(all.get("response_json").toString()).contains("list", "data", "Support");
    }
}
