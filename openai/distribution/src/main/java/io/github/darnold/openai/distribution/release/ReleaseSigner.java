package io.github.darnold.openai.distribution.release;

import java.io.IOException;
import java.nio.file.Path;

/// The last step of a release, when the archives of all platforms lie in one folder: checksums, and their signature.
final class ReleaseSigner {

    private ReleaseSigner() {}

    /// Arguments: version, folder, and the key to sign with; without one, nothing is signed.
    public static void main(String[] arguments) throws IOException, InterruptedException {
        String key = arguments.length > 2 ? arguments[2] : "";
        put(new Names(arguments[0]), Path.of(arguments[1]), key);
    }

    static void put(Names names, Path folder, String key) throws IOException, InterruptedException {
        Path checksums = Checksums.write(names, folder);
        if (key.isEmpty()) {
            System.out.println("Not signed, as no key was named: " + checksums);
        } else {
            System.out.println("Signed: " + new Signature(key).write(checksums));
        }
    }
}
