package io.github.darnold.terraform.rest.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The certificate authorities that this machine trusts beside the JDK's, found where programs in Go find them:
/// `SSL_CERT_FILE` and `SSL_CERT_DIR`, or the places of the operating system.
///
/// @param files of which the first that is there counts
/// @param folders all of which count
/// @param stores names of the operating system's own stores, where the JDK can read them
record SystemCertificates(List<Path> files, List<Path> folders, List<String> stores) {

    static final String FILE = "SSL_CERT_FILE";
    static final String FOLDERS = "SSL_CERT_DIR";

    private static final List<String> USUAL_FILES = List.of(
            "/etc/ssl/certs/ca-certificates.crt",
            "/etc/pki/tls/certs/ca-bundle.crt",
            "/etc/ssl/ca-bundle.pem",
            "/etc/pki/tls/cacert.pem",
            "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
            "/etc/ssl/cert.pem");

    private static final List<String> USUAL_FOLDERS = List.of("/etc/ssl/certs", "/etc/pki/tls/certs");

    SystemCertificates {
        files = List.copyOf(files);
        folders = List.copyOf(folders);
        stores = List.copyOf(stores);
    }

    /// Those of an environment.
    ///
    /// @param system name of the operating system, as the JDK gives it
    static SystemCertificates of(Map<String, String> environment, String system) {
        String file = environment.getOrDefault(FILE, "");
        String folders = environment.getOrDefault(FOLDERS, "");
        List<String> chosenFiles = file.isEmpty() ? USUAL_FILES : List.of(file);
        List<String> chosenFolders = folders.isEmpty()
                ? USUAL_FOLDERS
                : Arrays.asList(folders.split(system.startsWith("Windows") ? ";" : ":"));
        return new SystemCertificates(paths(chosenFiles), paths(chosenFolders), stores(system));
    }

    private static List<Path> paths(List<String> names) {
        return names.stream().filter(name -> !name.isBlank()).map(Path::of).toList();
    }

    private static List<String> stores(String system) {
        if (system.startsWith("Windows")) {
            return List.of("Windows-ROOT");
        }
        return system.startsWith("Mac") ? List.of("KeychainStore-ROOT", "KeychainStore") : List.of();
    }

    /// All of them. What cannot be read is not trusted; it is no error, as most connections do without.
    Set<X509Certificate> read() {
        Set<X509Certificate> all = new LinkedHashSet<>();
        for (Path file : files) {
            List<X509Certificate> certificates = inFile(file);
            if (!certificates.isEmpty()) {
                all.addAll(certificates);
                break;
            }
        }
        folders.forEach(folder -> all.addAll(inFolder(folder)));
        stores.forEach(store -> all.addAll(inStore(store)));
        return all;
    }

    private static List<X509Certificate> inFile(Path file) {
        try {
            return Pem.read(file);
        } catch (IOException _) {
            return List.of();
        }
    }

    private static Collection<X509Certificate> inFolder(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> inFile(file).stream())
                    .toList();
        } catch (IOException _) {
            return List.of();
        }
    }

    private static Collection<X509Certificate> inStore(String name) {
        List<X509Certificate> found = new ArrayList<>();
        try {
            KeyStore store = KeyStore.getInstance(name);
            store.load(null, null);
            for (String alias : Collections.list(store.aliases())) {
                if (store.isCertificateEntry(alias) && store.getCertificate(alias) instanceof X509Certificate known) {
                    found.add(known);
                }
            }
        } catch (GeneralSecurityException | IOException _) {
            // This JDK or this machine has none.
        }
        return found;
    }
}
