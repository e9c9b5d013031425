package io.github.darnold.openai.provider.life;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import javax.crypto.Cipher;

/// A pair of keys that keeps secrets out of states.
final class EncryptionKeys {

    private static final KeyPair PAIR = pair();

    static final Value PUBLIC = Value.of("-----BEGIN PUBLIC KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(PAIR.getPublic().getEncoded())
            + "\n-----END PUBLIC KEY-----\n");

    /// As an argument of a configuration.
    static final String ARGUMENT = ", \"encryption_public_key\": " + Json.text(PUBLIC);

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// As `rsadecrypt` does it.
    static String decrypted(Value encrypted) {
        try {
            Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
            cipher.init(Cipher.DECRYPT_MODE, PAIR.getPrivate());
            return new String(cipher.doFinal(Base64.getDecoder().decode(((StringValue) encrypted).value())), UTF_8);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("cannot be decrypted", e);
        }
    }

    private EncryptionKeys() {}
}
