package io.github.darnold.openai.acceptance.sample;

import io.github.darnold.terraform.testing.scenario.format.Needs;
import io.github.darnold.terraform.testing.scenario.format.Scenario;
import java.nio.file.Path;
import java.util.stream.Stream;

/// The life that follows from a sample: created, planned again, changed, imported, queried or invoked, destroyed.
public final class SampleLife {

    private static final String CREATED = "Apply complete! Resources: <number> added, 0 changed, 0 destroyed.";

    private final Sample sample;
    private final int minor;
    private final Steps steps;

    /// @param minor the `m` of the Terraform 1.m that plays it
    public SampleLife(Sample sample, int minor, Path root) {
        this.sample = sample;
        this.minor = minor;
        this.steps = new Steps(
                root.relativize(sample.folder().resolve(sample.kind().file())).toString());
    }

    public Scenario scenario() {
        switch (sample.kind()) {
            case PROVIDER, FUNCTION, EPHEMERAL_RESOURCE, DATA_SOURCE -> asItStands();
            case RESOURCE -> resource();
            case LIST_RESOURCE -> query();
            case ACTION -> invocation();
        }
        return new Scenario(
                steps.file(),
                sample.name(),
                Scenario.Mode.REATTACH,
                Scenario.Ending.CLEAN,
                Scenario.Hosts.ONE,
                Needs.NOTHING,
                steps.all());
    }

    /// Where nothing is in the state, the scenario's end plans nothing: so it is planned here.
    private void asItStands() {
        create(sample);
        steps.unchanged();
    }

    private void create(Sample what) {
        put(what);
        steps.run("apply", withWarnings(what, CREATED));
    }

    private static String[] withWarnings(Sample what, String... printed) {
        return Stream.concat(Stream.of(printed), what.warnings()).toArray(String[]::new);
    }

    private void put(Sample what) {
        what.data().forEach(steps::put);
        steps.put(what.kind().file(), what.main());
    }

    private void resource() {
        create(sample);
        sample.content(Sample.CHANGE).ifPresent(this::change);
        ImportSample.of(sample).ifPresent(this::imports);
    }

    private void change(String changed) {
        steps.unchanged();
        steps.put(sample.kind().file(), changed);
        String address = sample.name() + "." + sample.label("resource");
        steps.run(
                "apply",
                "# " + address + " will be updated in-place",
                "Apply complete! Resources: 0 added, <number> changed, 0 destroyed.");
    }

    /// What the API does not tell is taken from the configuration, without a call.
    private void imports(ImportSample shown) {
        steps.unchanged();
        steps.bind(shown.address(), shown.identity().keySet());
        steps.forget(shown.address());
        steps.run("import " + shown.address() + " " + shown.id(), shown.printing("Import successful!"));
        steps.run("apply", "Apply complete! Resources: 0 added, <number> changed, 0 destroyed.");
        steps.noWrites();
        importBlock(shown, ImportSample.BY_ID);
        if (minor >= 12) {
            importBlock(shown, ImportSample.BY_IDENTITY);
        }
    }

    private void importBlock(ImportSample shown, String file) {
        steps.unchanged();
        steps.forget(shown.address());
        steps.put(file, shown.block(file));
        steps.run(
                "apply",
                shown.printing("Apply complete! Resources: 1 imported, 0 added, <number> changed, 0 destroyed."));
        steps.noWrites();
        steps.put(file, "");
    }

    /// It finds what the sample of the resource made.
    private void query() {
        Path folder =
                sample.folder().resolveSibling("../resources/" + sample.name()).normalize();
        Sample resource = Sample.read(SampleKind.RESOURCE, folder);
        create(resource);
        ImportSample identified = ImportSample.of(resource)
                .orElseThrow(() -> new IllegalArgumentException(folder + " does not show the identity"));
        steps.bind(identified.address(), identified.identity().keySet());
        steps.put(sample.kind().file(), sample.main());
        String[] found = identified.identity().keySet().stream()
                .map(attribute -> attribute + "=" + ImportSample.wildcard(attribute))
                .toArray(String[]::new);
        steps.run("query", found);
    }

    private void invocation() {
        String address = "action." + sample.name() + "." + sample.label("action");
        String[] invoked = {"Action complete: " + address, "Actions: 1 invoked."};
        if (sample.main().contains("action_trigger")) {
            put(sample);
            steps.run("apply", withWarnings(sample, invoked));
        } else {
            create(sample);
            steps.run("apply -invoke=" + address, invoked);
        }
    }
}
