package io.github.darnold.openai.distribution.portable;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.ModuleAttribute;
import java.lang.classfile.attribute.ModuleMainClassAttribute;
import java.lang.classfile.attribute.ModulePackagesAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.ModuleDesc;
import java.lang.constant.PackageDesc;
import java.lang.reflect.AccessFlag;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipFile;

/// All classes of the provider and its libraries as one module, which can be linked into a runtime. Only there
/// does the JVM accept cached classes wherever and whenever the package was unpacked: of jars it checks the time
/// stamps, which Terraform does not keep.
final class ProviderModule {

    static final String NAME = "terraform.provider.openai";

    private static final String MAIN_CLASS = "io.github.darnold.openai.provider.Main";
    private static final String META_INF = "META-INF/";
    private static final String SERVICES = "META-INF/services/";
    private static final String CLASS = ".class";
    /// Libraries bring files for compilers only; some in folders that would pass for packages.
    private static final String OURS = "io/github/darnold/";

    private final Path folder;
    private final Set<String> packages = new TreeSet<>();
    private final Map<String, Set<String>> services = new TreeMap<>();

    private ProviderModule(Path folder) {
        this.folder = folder;
    }

    /// Unpacks the jars into a folder that jlink takes for a module.
    ///
    /// @param required modules of the JDK
    /// @throws FileAlreadyExistsException when two jars have a file of the same name
    static void unpack(List<Path> jars, Set<String> required, Path folder) throws IOException {
        ProviderModule module = new ProviderModule(folder);
        for (Path jar : jars) {
            module.add(jar);
        }
        Files.write(folder.resolve("module-info.class"), module.describe(required));
        CacheGuard.write(folder);
    }

    private void add(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile(), false, ZipFile.OPEN_READ, Runtime.version())) {
            for (JarEntry entry : file.versionedStream().toList()) {
                add(file, entry);
            }
        }
    }

    private void add(JarFile jar, JarEntry entry) throws IOException {
        String name = entry.getName();
        if (entry.isDirectory() || name.equals("module-info.class")) {
            return;
        }
        try (InputStream content = jar.getInputStream(entry)) {
            if (name.startsWith(SERVICES)) {
                addService(name.substring(SERVICES.length()), content);
            } else if (!name.startsWith(META_INF) && (name.endsWith(CLASS) || name.startsWith(OURS))) {
                addFile(name, content);
            }
        }
    }

    private void addService(String service, InputStream content) throws IOException {
        Set<String> providers = services.computeIfAbsent(service, ignored -> new TreeSet<>());
        new String(content.readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .forEach(providers::add);
    }

    private void addFile(String name, InputStream content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.copy(content, file);
        if (name.endsWith(CLASS)) {
            packages.add(name.substring(0, name.lastIndexOf('/')).replace('/', '.'));
        }
    }

    private byte[] describe(Set<String> required) {
        ModuleAttribute requirements = ModuleAttribute.of(ModuleDesc.of(NAME), module -> {
            module.requires(ModuleDesc.of("java.base"), Set.of(AccessFlag.MANDATED), null);
            required.stream().sorted().forEach(name -> module.requires(ModuleDesc.of(name), Set.of(), null));
            services.forEach((service, providers) -> {
                module.uses(ClassDesc.of(service));
                module.provides(
                        ClassDesc.of(service),
                        providers.stream().map(ClassDesc::of).toArray(ClassDesc[]::new));
            });
        });
        return ClassFile.of()
                .buildModule(
                        requirements,
                        type -> type.with(ModuleMainClassAttribute.of(ClassDesc.of(MAIN_CLASS)))
                                .with(ModulePackagesAttribute.ofNames(
                                        packages.stream().map(PackageDesc::of).toList())));
    }
}
