package io.github.darnold.openai.provider.shapes;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.value.Path;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;

/// Secrets that the API tells once, kept in the state so that only the holder of a private key can read them: RSA with
/// the padding of PKCS#1 v1.5, in base64, which Terraform's `rsadecrypt` takes.
public final class EncryptedSecrets {

    private static final int LEAST_BITS = 2048;
    private static final Pattern PEM =
            Pattern.compile("\\s*-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----\\s*");

    public static final Optional<String> ENCRYPTION_PUBLIC_KEY = local(
            "encryption_public_key",
            string().must(EncryptedSecrets::check),
            "RSA public key as PEM, such as `tls_private_key.example.public_key_pem`. With it, the state has the secret"
                    + " only encrypted, in `encrypted_value`; `rsadecrypt` reads it.");

    private static void check(Value value, Path path, Consumer<Diagnostic> problems) {
        if (value instanceof StringValue(var pem) && bits(pem) < LEAST_BITS) {
            problems.accept(Diagnostic.error(
                            "Invalid value of " + path,
                            path + " is no RSA public key of " + LEAST_BITS + " bits or more as PEM. It must begin with"
                                    + " -----BEGIN PUBLIC KEY-----.")
                    .at(path));
        }
    }

    private static int bits(String pem) {
        try {
            return parse(pem).getModulus().bitLength();
        } catch (GeneralSecurityException _) {
            return 0;
        }
    }

    /// The secret, encrypted for whoever has the private key.
    ///
    /// @param pem a checked value of [#ENCRYPTION_PUBLIC_KEY]
    public static String encrypt(String pem, String secret) {
        try {
            Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
            cipher.init(Cipher.ENCRYPT_MODE, parse(pem));
            return Base64.getEncoder().encodeToString(cipher.doFinal(secret.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a checked key does not encrypt", e);
        }
    }

    private static RSAPublicKey parse(String pem) throws GeneralSecurityException {
        Matcher matcher = PEM.matcher(pem);
        if (!matcher.matches()) {
            throw new GeneralSecurityException("no public key in PEM");
        }
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(matcher.group(1));
            return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException("no base64 in PEM", e);
        }
    }

    private EncryptedSecrets() {}
}
