package io.github.darnold.terraform.protocol.message;

import io.github.darnold.terraform.engine.Schemas;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.protocol.proto.Tfplugin6;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ActionSchema;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.GetMetadata;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.GetProviderSchema;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ServerCapabilities;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What Terraform is told about a whole provider.
public final class SchemaAnswers {

    /// Destroys are planned too, and everything works in a process that was never asked for its schemas. Types from
    /// which nothing can be moved say so when they are asked.
    private static final ServerCapabilities CAPABILITIES = ServerCapabilities.newBuilder()
            .setPlanDestroy(true)
            .setGetProviderSchemaOptional(true)
            .setMoveResourceState(true)
            .setGenerateResourceConfig(true)
            .build();

    /// All schemas.
    ///
    /// @throws IllegalArgumentException naming everything that Terraform would refuse in them
    public static GetProviderSchema.Response schemas(Schemas schemas) {
        List<String> faults = SchemaFaults.in(schemas);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("schemas that Terraform refuses:\n- " + String.join("\n- ", faults));
        }
        var answer = GetProviderSchema.Response.newBuilder()
                .setServerCapabilities(CAPABILITIES)
                .setProvider(SchemaMessages.of(schemas.provider()))
                .putAllResourceSchemas(messages(schemas.resources()))
                .putAllDataSourceSchemas(messages(schemas.dataSources()))
                .putAllEphemeralResourceSchemas(messages(schemas.ephemeralResources()))
                .putAllFunctions(FunctionMessages.of(schemas.functions()))
                .putAllListResourceSchemas(messages(schemas.listResources()))
                .putAllActionSchemas(actions(schemas.actions()));
        Schema meta = schemas.meta();
        return meta == null
                ? answer.build()
                : answer.setProviderMeta(SchemaMessages.of(meta)).build();
    }

    private static Map<String, Tfplugin6.Schema> messages(Map<String, Schema> schemas) {
        return schemas.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> SchemaMessages.of(entry.getValue())));
    }

    private static Map<String, ActionSchema> actions(Map<String, Schema> schemas) {
        return schemas.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> ActionSchema.newBuilder()
                                .setSchema(SchemaMessages.of(entry.getValue()))
                                .build()));
    }

    /// The names of all types.
    public static GetMetadata.Response metadata(Schemas schemas) {
        var metadata = GetMetadata.Response.newBuilder().setServerCapabilities(CAPABILITIES);
        schemas.resources()
                .keySet()
                .forEach(name -> metadata.addResources(
                        GetMetadata.ResourceMetadata.newBuilder().setTypeName(name)));
        schemas.dataSources()
                .keySet()
                .forEach(name -> metadata.addDataSources(
                        GetMetadata.DataSourceMetadata.newBuilder().setTypeName(name)));
        schemas.ephemeralResources()
                .keySet()
                .forEach(name -> metadata.addEphemeralResources(
                        GetMetadata.EphemeralMetadata.newBuilder().setTypeName(name)));
        schemas.functions()
                .keySet()
                .forEach(name -> metadata.addFunctions(
                        GetMetadata.FunctionMetadata.newBuilder().setName(name)));
        schemas.listResources()
                .keySet()
                .forEach(name -> metadata.addListResources(
                        GetMetadata.ListResourceMetadata.newBuilder().setTypeName(name)));
        schemas.actions()
                .keySet()
                .forEach(name -> metadata.addActions(
                        GetMetadata.ActionMetadata.newBuilder().setTypeName(name)));
        return metadata.build();
    }

    private SchemaAnswers() {}
}
