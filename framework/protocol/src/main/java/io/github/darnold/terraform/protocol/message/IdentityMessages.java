package io.github.darnold.terraform.protocol.message;

import com.google.protobuf.UnsafeByteOperations;
import io.github.darnold.terraform.engine.Schemas;
import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.json.TypeJson;
import io.github.darnold.terraform.plugin.schema.Identity;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.GetResourceIdentitySchemas;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ResourceIdentitySchema;

/// Schemas of identities as Terraform receives them.
public final class IdentityMessages {

    /// The identities of all resources that have one.
    public static GetResourceIdentitySchemas.Response schemas(Schemas schemas) {
        var response = GetResourceIdentitySchemas.Response.newBuilder();
        schemas.identities().forEach((name, identity) -> response.putIdentitySchemas(name, of(identity)));
        return response.build();
    }

    private static ResourceIdentitySchema of(Identity identity) {
        var message = ResourceIdentitySchema.newBuilder().setVersion(identity.version());
        identity.parts().forEach(part -> message.addIdentityAttributes(attribute(part)));
        return message.build();
    }

    private static ResourceIdentitySchema.IdentityAttribute attribute(Identity.Part part) {
        byte[] type = Json.bytes(TypeJson.of(part.attribute().type().wireType()));
        return ResourceIdentitySchema.IdentityAttribute.newBuilder()
                .setName(part.name())
                .setType(UnsafeByteOperations.unsafeWrap(type))
                .setRequiredForImport(part.requiredForImport())
                .setOptionalForImport(!part.requiredForImport())
                .setDescription(part.attribute().description())
                .build();
    }

    private IdentityMessages() {}
}
