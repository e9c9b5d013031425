package io.github.darnold.openai.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.github.darnold.openai.emulator.control.ReceivedRequest;
import io.github.darnold.terraform.testing.openapi.Deviations;
import io.github.darnold.terraform.testing.openapi.OpenApiDocument;
import io.github.darnold.terraform.testing.openapi.Operation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// OpenAI's own OpenAPI document judges what the emulator answers.
class EmulatorContractTest {

    /// All that starts like this is emulated, so every operation of the document that does must be in the script.
    private static final List<String> CHAPTERS = List.of(
            "/models",
            "/chat/",
            "/embeddings",
            "/files",
            "/uploads",
            "/fine_tuning/jobs",
            "/assistants",
            "/threads",
            "/vector_stores",
            "/organization/usage/",
            "/organization/costs",
            "/organization/audit_logs",
            "/webhook_endpoints",
            "/webhook_event_types");

    private static final Set<String> ADMINISTRATION = Set.of(
            "/organization/certificates",
            "/organization/certificates/activate",
            "/organization/certificates/deactivate",
            "/organization/certificates/{certificate_id}",
            "/organization/external_keys",
            "/organization/external_keys/{external_key_id}",
            "/organization/external_keys/{external_key_id}/validate",
            "/organization/external_storage",
            "/organization/external_storage/{external_storage_id}",
            "/organization/external_storage/{external_storage_id}/validate",
            "/organization/projects/{project_id}/certificates",
            "/organization/projects/{project_id}/certificates/activate",
            "/organization/projects/{project_id}/certificates/deactivate",
            "/tunnels",
            "/tunnels/{tunnel_id}",
            "/organization/data_retention",
            "/organization/admin_api_keys",
            "/organization/admin_api_keys/{key_id}",
            "/organization/groups",
            "/organization/groups/{group_id}",
            "/organization/groups/{group_id}/users",
            "/organization/groups/{group_id}/users/{user_id}",
            "/organization/invites",
            "/organization/invites/{invite_id}",
            "/organization/groups/{group_id}/roles",
            "/organization/groups/{group_id}/roles/{role_id}",
            "/organization/roles",
            "/organization/roles/{role_id}",
            "/organization/users/{user_id}/roles",
            "/organization/users/{user_id}/roles/{role_id}",
            "/projects/{project_id}/groups/{group_id}/roles",
            "/projects/{project_id}/groups/{group_id}/roles/{role_id}",
            "/projects/{project_id}/roles",
            "/projects/{project_id}/roles/{role_id}",
            "/projects/{project_id}/users/{user_id}/roles",
            "/projects/{project_id}/users/{user_id}/roles/{role_id}",
            "/organization/projects",
            "/organization/projects/{project_id}",
            "/organization/projects/{project_id}/archive",
            "/organization/projects/{project_id}/users",
            "/organization/projects/{project_id}/users/{user_id}",
            "/organization/projects/{project_id}/api_keys",
            "/organization/projects/{project_id}/api_keys/{api_key_id}",
            "/organization/projects/{project_id}/groups",
            "/organization/projects/{project_id}/groups/{group_id}",
            "/organization/projects/{project_id}/service_accounts",
            "/organization/projects/{project_id}/service_accounts/{service_account_id}",
            "/organization/projects/{project_id}/data_retention",
            "/organization/projects/{project_id}/hosted_tool_permissions",
            "/organization/projects/{project_id}/model_permissions",
            "/organization/projects/{project_id}/rate_limits",
            "/organization/projects/{project_id}/rate_limits/{rate_limit_id}",
            "/organization/projects/{project_id}/service_tier_settings",
            "/organization/projects/{project_id}/spend_alerts",
            "/organization/projects/{project_id}/spend_alerts/{alert_id}",
            "/organization/projects/{project_id}/spend_limit",
            "/organization/spend_alerts",
            "/organization/spend_alerts/{alert_id}",
            "/organization/spend_limit",
            "/organization/projects/{project_id}/service_accounts/{service_account_id}/api_keys",
            "/organization/users",
            "/organization/users/{user_id}");

    private static final Deviations DEVIATIONS =
            Deviations.read(Path.of(System.getProperty("project.root"), "openai/emulator/src/test/deviations.txt"));

    private static List<ReceivedRequest> calls = List.of();
    private static OpenApiDocument document;

    @BeforeAll
    static void play() {
        Path path = Path.of(System.getProperty("openapi.document", "nowhere"));
        if (!Files.exists(path)) {
            String reason = "The emulator's contract is not checked: no OpenAPI document at " + path;
            System.out.println(reason);
            abort(reason);
        }
        document = OpenApiDocument.load(path).tolerating(DEVIATIONS);
        try (Emulator emulator = ApiClient.emulatorAtFixedTime()) {
            new ContractScript(emulator).play();
            calls = emulator.requests().all();
        }
    }

    @AfterAll
    static void forget() {
        if (!calls.isEmpty()) {
            assertThat(DEVIATIONS.unused()).isEmpty();
        }
        calls = List.of();
    }

    @Test
    void answersAsTheDocumentSays() {
        List<String> violations = succeeded().stream()
                .flatMap(call -> document
                        .violationsOfResponse(
                                call.method(),
                                call.path(),
                                call.status(),
                                call.responseContentType(),
                                call.responseBody())
                        .stream())
                .distinct()
                .toList();

        assertThat(violations).isEmpty();
    }

    @Test
    void acceptsOnlyWhatTheDocumentAllows() {
        List<String> violations = succeeded().stream()
                .flatMap(call -> document
                        .violationsOfRequest(call.method(), call.path(), call.query(), call.contentType(), call.body())
                        .stream())
                .distinct()
                .toList();

        assertThat(violations).isEmpty();
    }

    @Test
    void knowsEveryArgumentOfTheDocument() {
        List<Operation> takingJson = document.operations().stream()
                .filter(EmulatorContractTest::isEmulated)
                .filter(operation -> !operation.pathTemplate().equals("/files"))
                .filter(operation -> !operation.requestProperties().isEmpty())
                .toList();
        assertThat(takingJson).hasSizeGreaterThan(14);
        try (Emulator emulator = Emulator.start()) {
            assertThat(takingJson.stream().flatMap(operation -> unknownArguments(emulator, operation)))
                    .isEmpty();
        }
    }

    /// Null is often refused, too, but not as unheard-of.
    private static Stream<String> unknownArguments(Emulator emulator, Operation operation) {
        ApiClient client =
                ADMINISTRATION.contains(operation.pathTemplate()) ? ApiClient.admin(emulator) : ApiClient.of(emulator);
        String path = operation.pathTemplate().replace("{", "").replace("}", "");
        return operation.requestProperties().stream()
                .filter(argument -> client.post(path, "{\"" + argument + "\": null}")
                        .json()
                        .toString()
                        .contains("Unrecognized request argument"))
                .map(argument -> operation + " " + argument);
    }

    private static boolean isEmulated(Operation operation) {
        String path = operation.pathTemplate();
        return CHAPTERS.stream().anyMatch(path::startsWith) || ADMINISTRATION.contains(path);
    }

    @Test
    void servesEveryOperationOfItsChapters() {
        Set<String> served = succeeded().stream()
                .flatMap(call -> document.operation(call.method(), call.path()).stream())
                .map(EmulatorContractTest::line)
                .collect(Collectors.toSet());
        List<String> demanded = document.operations().stream()
                .filter(EmulatorContractTest::isEmulated)
                .map(EmulatorContractTest::line)
                .toList();

        assertThat(demanded).hasSizeGreaterThan(45);
        assertThat(served).containsExactlyInAnyOrderElementsOf(demanded);
    }

    @Test
    void refusesInOneShape() {
        List<ReceivedRequest> refused =
                calls.stream().filter(call -> call.status() >= 400).toList();

        assertThat(refused).hasSizeGreaterThan(20);
        for (ReceivedRequest call : refused) {
            JsonNode error = JsonMapper.shared().readTree(call.responseBody()).get("error");
            assertThat(error.propertyNames()).as(call.line()).containsExactly("message", "type", "param", "code");
            assertThat(error.get("message").isString() && error.get("type").isString())
                    .isTrue();
            assertThat(error.get("param").isString() || error.get("param").isNull())
                    .isTrue();
            assertThat(error.get("code").isString() || error.get("code").isNull())
                    .isTrue();
            assertThat(document.violationsOfResponse(
                            call.method(), call.path(), call.status(), call.responseContentType(), call.responseBody()))
                    .isEmpty();
        }
    }

    private static List<ReceivedRequest> succeeded() {
        return calls.stream().filter(call -> call.status() < 400).toList();
    }

    private static String line(Operation operation) {
        return operation.method() + " " + operation.pathTemplate();
    }
}
