package io.github.darnold.terraform.plugin.definition;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.schema.Shape;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A data source in the making, see [ProviderVocabulary#dataSource]. Mutable; ends with [#build].
public final class DataSourceBuilder<C> {

    private final String typeName;
    private final Shape shape;
    private String description = "";
    private Handlers.@Nullable Find<C> read;

    DataSourceBuilder(String typeName, Shape shape) {
        this.typeName = typeName;
        this.shape = shape;
    }

    /// What users read about it, in Markdown.
    public DataSourceBuilder<C> describedAs(String markdown) {
        description = markdown;
        return this;
    }

    /// Reads it: the configuration with all that is computed.
    public DataSourceBuilder<C> read(Handlers.Find<C> handler) {
        read = handler;
        return this;
    }

    /// The data source.
    ///
    /// @throws IllegalArgumentException naming all that it lacks
    public DataSource<C> build() {
        var faults = new Faults("data source " + typeName);
        faults.when(description.isBlank(), "describedAs is missing: users need to read what it is");
        faults.when(read == null, "read is missing: nothing would find what it shows");
        faults.refuse();
        return new Defined<>(typeName, Schema.of(shape, description), Objects.requireNonNull(read));
    }

    private record Defined<C>(String typeName, Schema schema, Handlers.Find<C> handler) implements DataSource<C> {

        @Override
        public Fields read(C client, Fields config, Call call) {
            return Work.doing("read data source " + typeName, () -> handler.read(client, config, call));
        }
    }
}
