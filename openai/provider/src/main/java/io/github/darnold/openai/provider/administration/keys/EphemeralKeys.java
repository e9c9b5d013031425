package io.github.darnold.openai.provider.administration.keys;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;

import io.github.darnold.terraform.plugin.schema.Computed;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Optional;
import java.util.UUID;

/// What keys have in common that live as long as a command of Terraform.
final class EphemeralKeys {

    static final String HOW =
            " Terraform opens it in plan and in apply, once its arguments are known: each makes a key,"
                    + " and deletes it in the end. So it is for use inside of the run, not for handing out.";

    private static final String PREFIX = "terraform-ephemeral-";
    private static final int RANDOM = 8;
    private static final long HOUR = 3600;

    static final Optional<String> NAME = optionalComputed(
            "name",
            string().notEmpty(),
            "Name of the key. Without it, `" + PREFIX
                    + "` and random letters: by that, one whose making was not answered" + " is found and deleted.");

    /// So that a key dies by itself which nobody could delete.
    static final Optional<Long> EXPIRES_IN = optional(
                    "expires_in_seconds", Lifetime.SECONDS, "After how long the key expires, deleted or not.")
            .defaultValue(HOUR)
            .notReceived();

    static final Computed<String> VALUE =
            computed("value", string(), "The key.").sensitive();

    /// A name of its own tells a key from those that other runs make at the same time.
    static Fields named(Fields config) {
        return config.isSet(NAME)
                ? config
                : config.with(NAME, PREFIX + UUID.randomUUID().toString().substring(0, RANDOM));
    }

    private EphemeralKeys() {}
}
