package io.github.darnold.openai.distribution.portable;

import io.github.darnold.openai.provider.OpenAiProvider;
import io.github.darnold.terraform.protocol.prepared.PreparedSchema;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Puts the portable package together, in a folder beside its own, and moves it there when its cache was seen to
/// work.
///
/// @param jars folder with the jars of the provider and its libraries
/// @param template of the launcher
/// @param licence to put in
/// @param executable name of the launcher
/// @param target folder of the package; what is there is replaced
record PortablePackage(Path jars, Path template, Path licence, String executable, Path target) {

    private static final String OURS = "io.github.darnold.";
    /// Fewer, and the cache would be of little use, or this check sees nothing.
    private static final int CACHED_AT_LEAST = 500;

    /// Arguments: the components of this record, in their order.
    public static void main(String[] arguments) throws IOException, GeneralSecurityException, InterruptedException {
        List<Path> paths = Stream.of(arguments)
                .map(argument -> Path.of(argument).toAbsolutePath())
                .toList();
        new PortablePackage(paths.get(0), paths.get(1), paths.get(2), arguments[3], paths.get(4)).build();
    }

    private void build() throws IOException, GeneralSecurityException, InterruptedException {
        Path stamp = target.resolveSibling(target.getFileName() + ".stamp");
        String inputs = inputs();
        if (Files.exists(stamp) && Files.readString(stamp).equals(inputs)) {
            return;
        }
        Files.deleteIfExists(stamp);
        delete(target);
        Path work = target.resolveSibling(target.getFileName() + ".work");
        delete(work);
        Path scratch = Files.createDirectories(work.resolve("scratch"));
        Path result = Files.createDirectories(work.resolve("package"));
        assemble(result, scratch);
        train(result, scratch);
        Files.move(result, target, StandardCopyOption.ATOMIC_MOVE);
        delete(work);
        Files.writeString(stamp, inputs);
    }

    /// Of all that goes in, this program included.
    private String inputs() throws IOException {
        List<Path> program = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
        Stream<Path> all = Stream.concat(program.stream(), Stream.of(jars, template, licence));
        return Fingerprint.of(all.toList()).hex() + " " + executable + " " + Runtime.version();
    }

    private void assemble(Path result, Path scratch) throws IOException {
        List<Path> files;
        try (Stream<Path> list = Files.list(jars)) {
            files = list.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
        Path module = scratch.resolve("module");
        ProviderModule.unpack(files, RuntimeImage.MODULES, module);
        PreparedSchema.write(new OpenAiProvider(Map.of()), module);
        Files.createDirectories(result.resolve("lib"));
        RuntimeImage.link(module, result.resolve("lib/runtime"));
        Files.copy(licence, result.resolve("LICENSE"));
    }

    private void train(Path result, Path scratch) throws IOException, GeneralSecurityException, InterruptedException {
        Training training = new Training(result.resolve("lib/runtime"), scratch);
        Launcher launcher = Launcher.read(template);
        Path file = result.resolve(executable);
        training.run(launcher.making(), file);
        Path log = scratch.resolve("classes.txt");
        training.run(launcher.with(CachedClasses.logTo(log)), file);
        CachedClasses.read(log, OURS).expect(CACHED_AT_LEAST);
        launcher.write(file);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(PortablePackage::deleteFile);
        }
    }

    private static void deleteFile(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
