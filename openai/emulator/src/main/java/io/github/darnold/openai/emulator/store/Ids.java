package io.github.darnold.openai.emulator.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/// Identifiers that look like OpenAI's and are the same in each run: a counter, hashed. Safe for use by many threads.
public final class Ids {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int LENGTH = 24;

    private final AtomicLong counter = new AtomicLong();
    private final Set<String> chosen = new LinkedHashSet<>();

    /// Chooses the identifier of the next object whose identifiers begin like it.
    public synchronized void choose(String id) {
        chosen.add(id);
    }

    /// Forgets what was chosen and not used.
    public synchronized void clear() {
        chosen.clear();
    }

    /// A new identifier of the usual length.
    ///
    /// @param prefix such as `asst_`
    public String next(String prefix) {
        return next(prefix, LENGTH);
    }

    /// A new identifier.
    ///
    /// @param length of the part after the prefix, at most 32
    public synchronized String next(String prefix, int length) {
        for (Iterator<String> ids = chosen.iterator(); ids.hasNext(); ) {
            String id = ids.next();
            if (id.startsWith(prefix)) {
                ids.remove();
                return id;
            }
        }
        byte[] hash = sha256(prefix + counter.incrementAndGet());
        StringBuilder id = new StringBuilder(prefix);
        for (int i = 0; i < length; i++) {
            id.append(ALPHABET.charAt(Byte.toUnsignedInt(hash[i]) % ALPHABET.length()));
        }
        return id.toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
