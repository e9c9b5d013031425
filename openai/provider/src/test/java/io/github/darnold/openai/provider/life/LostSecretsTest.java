package io.github.darnold.openai.provider.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.openai.emulator.control.Fault;
import io.github.darnold.openai.emulator.control.RequestMatcher;
import io.github.darnold.openai.provider.EmulatedOpenAi;
import io.github.darnold.terraform.plugin.value.StringValue;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Where a lost answer had a secret that is told once, what was made is deleted and made again; where it had none, it
/// is
/// found. In the end there is one in any case.
class LostSecretsTest {

    @AutoClose
    private final EmulatedOpenAi world = new EmulatedOpenAi();

    /// A type, where it is created, where it is deleted, and its configuration.
    static Stream<Arguments> creates() {
        return Stream.of(
                Arguments.of("openai_webhook_endpoint", "/webhook_endpoints", "/webhook_endpoints/*", """
                        {"name": "A", "url": "https://example.com", "event_types": ["batch.failed"]}"""),
                Arguments.of(
                        "openai_admin_api_key",
                        "/organization/admin_api_keys",
                        "/organization/admin_api_keys/*",
                        "{\"name\": \"A\"}"),
                Arguments.of(
                        "openai_project_service_account_api_key",
                        "/organization/projects/*/service_accounts/*/api_keys",
                        "/organization/projects/*/api_keys/*",
                        "{\"project_id\": \"PROJECT\", \"service_account_id\": \"ACCOUNT\", \"name\": \"A\"}"),
                Arguments.of(
                        "openai_certificate",
                        "/organization/certificates",
                        "/organization/certificates/*",
                        Pems.config(Pems.ONE)));
    }

    static Stream<Arguments> createsAndFaults() {
        return creates()
                .flatMap(create -> Stream.<Fault>of(
                                new Fault.ResetAfter(), new Fault.ResetBefore(), new Fault.TruncatedBody())
                        .map(fault -> Arguments.of(
                                create.get()[0], create.get()[1], create.get()[2], create.get()[3], fault)));
    }

    @ParameterizedTest(name = "{0} {4}")
    @MethodSource("createsAndFaults")
    void leaveOne(String type, String path, String one, String config, Fault fault) {
        String filled = prepare(config);
        world.requests();
        world.emulator().faults().failNext(1, new RequestMatcher("POST", path), fault);
        world.apply(type, filled);
        List<String> requests = world.requests();
        long unmade = fault instanceof Fault.ResetBefore ? 1 : 0;
        assertThat(count(requests, "POST " + path) - unmade - count(requests, "DELETE " + one))
                .isEqualTo(1);
    }

    private static long count(List<String> requests, String line) {
        return requests.stream()
                .filter(each -> each.matches(line.replace("*", "[^/]+")))
                .count();
    }

    private String prepare(String config) {
        if (!config.contains("PROJECT")) {
            return config;
        }
        String project = id("openai_project", "{\"name\": \"A\"}");
        String account =
                id("openai_project_service_account", "{\"project_id\": \"%s\", \"name\": \"B\"}".formatted(project));
        return config.replace("PROJECT", project).replace("ACCOUNT", account);
    }

    private String id(String type, String config) {
        return world.apply(type, config).get("id") instanceof StringValue(var id) ? id : "";
    }
}
