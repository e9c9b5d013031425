package io.github.darnold.openai.provider.functions;

import static io.github.darnold.openai.provider.functions.Calling.refusal;
import static io.github.darnold.openai.provider.functions.Calling.result;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.value.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PredefinedRolesTest {

    @ParameterizedTest
    @CsvSource({
        "predefined_role_id,         reader, org-1,  role-api-organization-reader__api-organization__org-1",
        "predefined_role_id,         owner,  org-1,  role-api-organization-owner__api-organization__org-1",
        "predefined_project_role_id, viewer, proj_1, role-api-project-viewer__api-project__proj_1",
        "predefined_project_role_id, member, proj_1, role-api-project-member__api-project__proj_1",
        "predefined_project_role_id, owner,  proj_1, role-api-project-owner__api-project__proj_1"
    })
    void areIdentifiedByWhereTheyAre(String function, String role, String of, String id) {
        assertThat(result(function, Value.of(role), Value.of(of))).isEqualTo(Value.of(id));
    }

    @Test
    void areAFewWords() {
        assertThat(refusal("predefined_role_id", Value.of("member"), Value.of("org-1"))
                        .text())
                .contains("\"owner\"", "\"reader\"");
        assertThat(refusal("predefined_project_role_id", Value.of("reader"), Value.of("proj_1"))
                        .text())
                .contains("\"owner\"", "\"member\"", "\"viewer\"");
        assertThat(refusal("predefined_role_id", Value.of("owner"), Value.of(""))
                        .argument())
                .isEqualTo(1);
    }
}
