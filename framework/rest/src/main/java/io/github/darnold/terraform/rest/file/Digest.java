package io.github.darnold.terraform.rest.file;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What the bytes of a file are known by, in hexadecimal.
///
/// @param md5 which APIs compare uploads with
public record Digest(String sha256, String md5) {

    private static final int BUFFER = 1 << 16;

    /// Reads to the end, in constant memory.
    public static Digest of(InputStream bytes) throws IOException {
        MessageDigest sha256 = digest("SHA-256");
        MessageDigest md5 = digest("MD5");
        byte[] buffer = new byte[BUFFER];
        for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
            sha256.update(buffer, 0, read);
            md5.update(buffer, 0, read);
        }
        HexFormat hex = HexFormat.of();
        return new Digest(hex.formatHex(sha256.digest()), hex.formatHex(md5.digest()));
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }
}
