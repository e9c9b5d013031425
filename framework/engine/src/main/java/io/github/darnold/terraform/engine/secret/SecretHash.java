package io.github.darnold.terraform.engine.secret;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.darnold.terraform.plugin.json.CanonicalJson;
import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.value.NumberValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;

/// What can be kept of a secret to tell another one from it. Slow to compute and salted, because whoever reads a state
/// reads it too, and people choose passwords that can be guessed.
///
/// @param salt random, in hexadecimal
/// @param rounds how often it was hashed: kept with it, so that later releases may take more
/// @param digest in hexadecimal
record SecretHash(String salt, int rounds, String digest) {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
    private static final int ROUNDS = 100_000;
    private static final int BITS = 128;

    /// The hash of a known secret, with a salt of its own.
    static SecretHash of(Value secret) {
        byte[] salt = new byte[BITS / 8];
        new SecureRandom().nextBytes(salt);
        return new SecretHash(HexFormat.of().formatHex(salt), ROUNDS, digest(secret, salt, ROUNDS));
    }

    boolean matches(Value secret) {
        String other = digest(secret, HexFormat.of().parseHex(salt), rounds);
        return MessageDigest.isEqual(digest.getBytes(US_ASCII), other.getBytes(US_ASCII));
    }

    private static String digest(Value secret, byte[] salt, int rounds) {
        String text = CanonicalJson.of(Json.text(secret));
        var key = new PBEKeySpec(text.toCharArray(), salt, rounds, BITS);
        try {
            byte[] digest =
                    SecretKeyFactory.getInstance(ALGORITHM).generateSecret(key).getEncoded();
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        } finally {
            key.clearPassword();
        }
    }

    /// As private state keeps it.
    Value stored() {
        return new ObjectValue(Map.of("salt", Value.of(salt), "rounds", Value.of(rounds), "digest", Value.of(digest)));
    }

    /// What private state kept; null where it is nothing of ours.
    static @Nullable SecretHash parse(Value stored) {
        return stored instanceof ObjectValue object
                        && object.get("salt") instanceof StringValue(var salt)
                        && object.get("rounds") instanceof NumberValue rounds
                        && rounds.isInt64()
                        && object.get("digest") instanceof StringValue(var digest)
                ? new SecretHash(salt, rounds.value().intValueExact(), digest)
                : null;
    }
}
