package io.github.darnold.openai.provider.shapes;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Computed;
import io.github.darnold.terraform.plugin.schema.Required;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.definition.Import;

/// What the organization, or a project, has once.
public final class Settings {

    private static final String ORGANIZATION = "organization";

    /// The identifier of a setting of the organization, which no answer names.
    public static final Computed<String> ORGANIZATION_ID = always("id");

    /// The same, as OpenAI's own provider calls it.
    public static final Computed<String> SINGLETON_ID = always("singleton_id");

    /// How a setting of the organization is imported.
    public static final Import IMPORT = Import.by("{id}").implying(ORGANIZATION_ID, ORGANIZATION);

    public static final Attribute<String> OBJECT =
            computed("object", string(), "The kind of object, as OpenAI calls it.");

    /// The project that has the setting.
    public static final Required<String> PROJECT_ID = required(
                    "project_id", string().notEmpty(), "Identifier of the project, `proj_...`.")
            .once();

    /// What it was before Terraform managed it.
    public static final Computed<String> ORIGINAL = computed(
                    "original", string(), "What it was before Terraform managed it, as JSON; null after an import.")
            .notReceived();

    private static Computed<String> always(String name) {
        return computed(name, string(), "Always `organization`: there is one for all.")
                .jsonName("object")
                .decodedBy(_ -> Value.of(ORGANIZATION));
    }

    private Settings() {}
}
