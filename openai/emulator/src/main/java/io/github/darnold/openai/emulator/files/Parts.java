package io.github.darnold.openai.emulator.files;

import io.github.darnold.openai.emulator.http.ApiError;
import io.github.darnold.openai.emulator.http.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The parts of one upload. Mutable.
final class Parts {

    private final Map<String, Content> parts = new LinkedHashMap<>();

    void add(String id, Content content) {
        parts.put(id, content);
    }

    long length() {
        return parts.values().stream().mapToLong(Content::length).sum();
    }

    /// These parts in this order; the others are given up.
    Content join(List<String> ids) {
        List<Content> chosen = new ArrayList<>();
        for (String id : ids) {
            Content part = parts.get(id);
            if (part == null) {
                throw ApiError.badRequest("No such part: " + id, "part_ids", null);
            }
            if (chosen.contains(part)) {
                throw ApiError.badRequest("Duplicate part: " + id, "part_ids", null);
            }
            chosen.add(part);
        }
        return new Content.Joined(chosen);
    }

    /// Gives up all parts but these.
    void keepOnly(List<String> ids) {
        parts.forEach((id, part) -> {
            if (!ids.contains(id)) {
                part.discard();
            }
        });
        parts.clear();
    }

    static void checkMd5(Content content, String expected) {
        if (!md5(content).equals(expected.toLowerCase(Locale.ROOT))) {
            throw ApiError.badRequest("The md5 checksum does not match the uploaded bytes.", "md5", null);
        }
    }

    private static String md5(Content content) {
        try (InputStream in = content.open()) {
            MessageDigest digest = MessageDigest.getInstance("MD5");
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has MD5", e);
        }
    }
}
