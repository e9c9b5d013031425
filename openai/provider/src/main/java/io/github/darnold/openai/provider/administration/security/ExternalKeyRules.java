package io.github.darnold.openai.provider.administration.security;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.ShapeRule;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Which arguments of an external key go together, by its cloud and its purpose.
final class ExternalKeyRules {

    static final String TYPE = "type";
    static final String PURPOSE = "purpose";
    static final String DECRYPTION = "psp_decryption";

    private static final String KMS_ARN = "kms_arn";

    /// The argument with the exact version of a key, by cloud.
    private static final Map<String, String> VERSIONS =
            Map.of("gcp", "kms_key_version", "azure", "key_version", "oci", "key_version_ocid");

    private static final ShapeRule.Branches BRANCHES = new ShapeRule.Branches(
            TYPE,
            List.of(
                    when("aws").needs("external_id", KMS_ARN, "role_arn"),
                    when("gcp")
                            .needs(
                                    "audience",
                                    "kms_key_location",
                                    "kms_key_name",
                                    "kms_key_ring_name",
                                    "kms_project_id",
                                    "workload_identity_pool_id",
                                    "workload_identity_project_number",
                                    "workload_identity_provider_id")
                            .allows("kms_key_version"),
                    when("azure").needs("key_name", "tenant_id", "vault_uri").allows("key_version"),
                    when("oci").needs("key_ocid", "region", "vault_ocid").allows("key_version_ocid")));

    static final ShapeRule RULE = new ShapeRule.Custom(
            Stream.concat(BRANCHES.attributes().stream(), Stream.of(PURPOSE)).toList(), ExternalKeyRules::check);

    /// The cloud of a key whose configuration does not say it.
    static Optional<String> impliedType(Fields config) {
        return config.values().get(KMS_ARN).isNull() ? Optional.empty() : Optional.of("aws");
    }

    private static void check(Fields config, Path path, Consumer<Diagnostic> problems) {
        ObjectValue key = config.values();
        if (key.get(TYPE).isNull()) {
            Optional<String> implied = impliedType(config);
            if (implied.isEmpty()) {
                problems.accept(Diagnostic.error(
                                "Missing argument",
                                "type must be set: \"aws\", \"gcp\", \"azure\" or \"oci\". Only where kms_arn is set,"
                                        + " it is \"aws\".")
                        .at(path));
                return;
            }
            key = key.with(TYPE, Value.of(implied.get()));
        }
        BRANCHES.check(key, path, problems);
        checkVersion(key, path, problems);
    }

    private static void checkVersion(ObjectValue key, Path path, Consumer<Diagnostic> problems) {
        String version = key.get(TYPE) instanceof StringValue(var type) ? VERSIONS.getOrDefault(type, "") : "";
        if (version.isEmpty() || key.get(PURPOSE).isUnknown()) {
            return;
        }
        boolean isForDecryption = key.get(PURPOSE).equals(Value.of(DECRYPTION));
        if (isForDecryption && key.get(version).isNull()) {
            problems.accept(Diagnostic.error(
                            "Missing argument",
                            version + " must be set where purpose is \"" + DECRYPTION + "\": the exact version.")
                    .at(path));
        }
        if (!isForDecryption && key.get(version).isKnown()) {
            problems.accept(Diagnostic.error(
                            "Unexpected argument",
                            version + " can be set only where purpose is \"" + DECRYPTION + "\".")
                    .at(path.attribute(version)));
        }
    }

    private ExternalKeyRules() {}
}
