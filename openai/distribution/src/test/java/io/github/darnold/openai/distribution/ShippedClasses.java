package io.github.darnold.openai.distribution;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/// All classes of ours that users get, as they were built.
final class ShippedClasses {

    static final String ROOT = "io.github.darnold";
    static final String FRAMEWORK = ROOT + ".terraform";
    static final String PROVIDER = ROOT + ".openai.provider";
    static final String EMULATOR = ROOT + ".openai.emulator";

    static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/openai/distribution/"))
            .importPackages(ROOT);

    private ShippedClasses() {}
}
