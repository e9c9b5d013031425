package io.github.darnold.openai.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Writes the security settings of the native executable: those of the JDK that builds it, with only those providers
/// of cryptography that TLS needs. The others bring Kerberos, LDAP, smart cards and XML signatures into the executable,
/// and are asked at every start for algorithms that they do not have.
public final class NativeSecurity {

    private static final String PROVIDER = "security.provider.";
    private static final Set<String> NEEDED = Set.of("SUN", "SunRsaSign", "SunEC", "SunJSSE", "SunJCE");

    /// Runs within the build.
    ///
    /// @param arguments the home of the JDK, and the file to write
    public static void main(String[] arguments) throws IOException {
        Path settings = Path.of(arguments[0], "conf", "security", "java.security");
        Path out = Path.of(arguments[1]);
        Files.createDirectories(out.getParent());
        Files.write(out, trimmed(Files.readAllLines(settings)));
    }

    /// The same settings without the providers that are not needed.
    public static List<String> trimmed(List<String> settings) {
        List<String> kept = new ArrayList<>();
        int providers = 0;
        for (String line : settings) {
            if (!line.startsWith(PROVIDER)) {
                kept.add(line);
            } else if (NEEDED.contains(provider(line))) {
                providers++;
                kept.add(PROVIDER + providers + "=" + provider(line));
            }
        }
        if (providers != NEEDED.size()) {
            throw new IllegalStateException("Not all of " + NEEDED + " are providers of this JDK");
        }
        return kept;
    }

    private static String provider(String line) {
        return line.substring(line.indexOf('=') + 1).strip();
    }

    private NativeSecurity() {}
}
