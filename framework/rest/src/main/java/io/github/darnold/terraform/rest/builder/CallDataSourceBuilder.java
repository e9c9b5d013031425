package io.github.darnold.terraform.rest.builder;

import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.CallDefinition;
import io.github.darnold.terraform.rest.definition.Hooks;
import io.github.darnold.terraform.rest.handler.CallDataSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Collects what a definition says about a data source that is the answer to one call with a body. Mutable; ends
/// with [#build].
public final class CallDataSourceBuilder {

    private final String typeName;
    private final Shape shape;
    private String description = "";
    private @Nullable ApiCall read;
    private final List<Hooks.Completing> completing = new ArrayList<>();

    public CallDataSourceBuilder(String typeName, Shape shape) {
        this.typeName = typeName;
        this.shape = shape;
    }

    /// What users read about the data source, in Markdown.
    public CallDataSourceBuilder describedAs(String text) {
        description = text;
        return this;
    }

    public CallDataSourceBuilder read(ApiCall call) {
        read = call;
        return this;
    }

    public CallDataSourceBuilder completing(Hooks.Completing hook) {
        completing.add(hook);
        return this;
    }

    /// The data source.
    ///
    /// @throws IllegalArgumentException naming all faults of the definition at once
    public CallDataSource build() {
        var faults = new Faults(typeName);
        faults.unless(!description.isBlank(), "it has no description");
        faults.variables(read, shape::has);
        faults.saved(read, shape);
        faults.addAll(ShapeCheck.faults(shape));
        ApiCall call = faults.refuseWithout(read, "it has no call");
        return new CallDataSource(new CallDefinition(typeName, Schema.of(shape, description), call, completing));
    }
}
