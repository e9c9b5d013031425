package io.github.darnold.terraform.protocol.service;

import io.github.darnold.terraform.engine.Schemas;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.function.ProviderFunction;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.protocol.codec.MalformedValue;
import io.github.darnold.terraform.protocol.codec.ValueCodec;
import io.github.darnold.terraform.protocol.proto.Tfplugin6;
import org.jspecify.annotations.Nullable;

/// Finds the schemas that values are read and written by.
record Types(Schemas schemas) {

    Schema provider() {
        return schemas.provider();
    }

    /// What a module tells the provider; null when it tells nothing.
    Value meta(Tfplugin6.DynamicValue message) throws MalformedValue {
        Schema schema = schemas.meta();
        return schema == null ? NullValue.NULL : ValueCodec.decode(message, schema.wireType());
    }

    /// @throws Failure when there is none of that name
    Schema resource(String name) {
        return require(schemas.resources().get(name), "resource", name);
    }

    /// @throws Failure when there is none of that name
    Schema dataSource(String name) {
        return require(schemas.dataSources().get(name), "data source", name);
    }

    /// @throws Failure when there is none of that name
    Schema ephemeralResource(String name) {
        return require(schemas.ephemeralResources().get(name), "ephemeral resource", name);
    }

    /// @throws Failure when there is none of that name
    ProviderFunction function(String name) {
        return require(schemas.functions().get(name), "function", name);
    }

    /// @throws Failure when there is none of that name
    Schema listResource(String name) {
        return require(schemas.listResources().get(name), "list resource", name);
    }

    /// @throws Failure when there is none of that name
    Schema action(String name) {
        return require(schemas.actions().get(name), "action", name);
    }

    private static <T> T require(@Nullable T found, String kind, String name) {
        if (found == null) {
            throw new Failure(unknown(kind, name));
        }
        return found;
    }

    /// What to tell about something that this provider does not have.
    static Diagnostic unknown(String kind, String name) {
        return Diagnostic.error(
                "Unknown " + kind + " " + name,
                "This release of the provider has no " + kind + " " + name
                        + ". Check its name, or upgrade the provider:"
                        + " allow a newer version in required_providers and run \"terraform init -upgrade\".");
    }
}
