package io.github.darnold.terraform.engine;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.call.Deferred;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.provider.Action;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.provider.EphemeralResource;
import io.github.darnold.terraform.plugin.provider.ListResource;
import io.github.darnold.terraform.plugin.provider.Provider;
import io.github.darnold.terraform.plugin.provider.Resource;
import io.github.darnold.terraform.plugin.provider.Shutdown;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A provider whose client is the region it was configured with.
final class FakeProvider implements Provider<String> {

    static final Optional<String> TOKEN =
            optional("token", string().length(1, 50), "A secret.").sensitive();
    static final Optional<String> REGION =
            optional("region", string(), "Where.").defaultValue("moon");

    final List<String> closed = new ArrayList<>();
    final List<Action<String>> actions = new ArrayList<>();
    final List<EphemeralResource<String>> ephemeralResources = new ArrayList<>();
    private final List<Resource<String>> resources;
    private final List<DataSource<String>> dataSources;
    private final List<ListResource<String>> listResources;

    FakeProvider(List<Resource<String>> resources, List<DataSource<String>> dataSources) {
        this(resources, dataSources, List.of());
    }

    FakeProvider(
            List<Resource<String>> resources,
            List<DataSource<String>> dataSources,
            List<ListResource<String>> listResources) {
        this.resources = resources;
        this.dataSources = dataSources;
        this.listResources = listResources;
    }

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public String source() {
        return "ours/fake";
    }

    @Override
    public String version() {
        return "1.2.3";
    }

    @Override
    public Schema schema() {
        return Schema.of(shape(TOKEN, REGION), "Fakes things.");
    }

    @Override
    public void validate(Fields config, Consumer<Diagnostic> problems) {
        if (config.isSet(REGION) && config.require(REGION).equals("sun")) {
            problems.accept(Diagnostic.error("Too hot", "Take another region.").at(REGION.name()));
        }
    }

    @Override
    public String configure(Fields config, Call call) {
        String region = config.require(REGION);
        if (region.equals("nowhere yet")) {
            throw new Deferred(
                    Deferred.Reason.PROVIDER_CONFIG_UNKNOWN,
                    Diagnostic.error("The region is not known yet", "Apply what it depends on first."));
        }
        if (region.equals("void")) {
            throw Failure.of("Nothing there", "Take another region.");
        }
        return region;
    }

    @Override
    public void close(String client, Shutdown ending) {
        closed.add(client);
        if (client.equals("storm")) {
            throw new IllegalStateException("cannot close");
        }
    }

    @Override
    public List<? extends Resource<String>> resources() {
        return resources;
    }

    @Override
    public List<? extends DataSource<String>> dataSources() {
        return dataSources;
    }

    @Override
    public List<? extends ListResource<String>> listResources() {
        return listResources;
    }

    @Override
    public List<? extends Action<String>> actions() {
        return actions;
    }

    @Override
    public List<? extends EphemeralResource<String>> ephemeralResources() {
        return ephemeralResources;
    }
}
