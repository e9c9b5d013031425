package io.github.darnold.openai.provider.life;

import io.github.darnold.openai.provider.EmulatedOpenAi;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.testing.core.LifeCycleContract;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// The life that keys promise, argument by argument.
class KeyLifeCycleTest {

    @AutoClose
    private final EmulatedOpenAi world = new EmulatedOpenAi();

    @Test
    void ofAdminApiKeys() {
        String type = "openai_admin_api_key";
        ObjectValue config = world.config(type, "{\"name\": \"ci\", \"expires_in_seconds\": 3600}");
        LifeCycleContract.of(world::core, type, config)
                .unreadable("value")
                .changing("encryption_public_key", EncryptionKeys.PUBLIC)
                .verify();
    }

    @Test
    void ofProjectServiceAccountApiKeys() {
        String type = "openai_project_service_account_api_key";
        Value project = project("one");
        ObjectValue config =
                world.config(type, """
                        {"name": "ci", "scopes": ["api.all.read"], "expires_in_seconds": 3600}
                        """).with("project_id", project).with("service_account_id", account(project, "a"));
        Value other = project("other");
        LifeCycleContract.of(world::core, type, config)
                .unreadable("value")
                .importedBy(state ->
                        text(state, "project_id") + "/" + text(state, "service_account_id") + "/" + text(state, "id"))
                .changing(
                        "project_id",
                        config,
                        config.with("project_id", other).with("service_account_id", account(other, "c")))
                .changing("service_account_id", account(project, "b"))
                .changing(
                        "scopes",
                        world.config(type, "{\"scopes\": [\"api.all.read\", \"model.request\"]}")
                                .get("scopes"))
                .changing("encryption_public_key", EncryptionKeys.PUBLIC)
                .verify();
    }

    private Value project(String name) {
        return world.core()
                .applied("openai_project", name, world.config("openai_project", "{\"name\": \"%s\"}".formatted(name)))
                .get("id");
    }

    private Value account(Value project, String name) {
        return world.core()
                .applied(
                        "openai_project_service_account",
                        name,
                        ObjectValue.of("project_id", project).with("name", Value.of(name)))
                .get("id");
    }

    private static String text(ObjectValue object, String attribute) {
        return ((StringValue) object.get(attribute)).value();
    }
}
