package io.github.darnold.terraform.protocol.message;

import io.github.darnold.terraform.engine.Schemas;
import io.github.darnold.terraform.plugin.function.Parameter;
import io.github.darnold.terraform.plugin.function.ProviderFunction;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.AttributeType;
import io.github.darnold.terraform.plugin.schema.Block;
import io.github.darnold.terraform.plugin.schema.BoolType;
import io.github.darnold.terraform.plugin.schema.DynamicType;
import io.github.darnold.terraform.plugin.schema.Identity;
import io.github.darnold.terraform.plugin.schema.Int64Type;
import io.github.darnold.terraform.plugin.schema.JsonType;
import io.github.darnold.terraform.plugin.schema.ListType;
import io.github.darnold.terraform.plugin.schema.MapType;
import io.github.darnold.terraform.plugin.schema.NumberType;
import io.github.darnold.terraform.plugin.schema.ObjectType;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.schema.SetType;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.schema.StringType;
import io.github.darnold.terraform.plugin.value.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// What Terraform refuses in a schema, or crashes on. It names the first fault and not always where it is, so all are
/// found here before.
final class SchemaFaults {

    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]*");
    private static final Set<String> RESERVED_IN_PROVIDERS = Set.of("alias", "version");
    private static final Set<String> RESERVED =
            Set.of("connection", "count", "depends_on", "for_each", "lifecycle", "provider", "provisioner");

    private final List<String> faults = new ArrayList<>();

    /// All faults, each with the place where it is.
    static List<String> in(Schemas schemas) {
        SchemaFaults found = new SchemaFaults();
        found.schema("provider", schemas.provider(), RESERVED_IN_PROVIDERS, false);
        Schema meta = schemas.meta();
        if (meta != null) {
            found.schema("provider_meta", meta, Set.of(), false);
            found.onlyConfigured("provider_meta", meta);
        }
        schemas.resources().forEach((name, schema) -> {
            found.typeName("resource", name);
            found.schema("resource " + name, schema, RESERVED, true);
        });
        schemas.dataSources().forEach((name, schema) -> {
            found.typeName("data source", name);
            found.schema("data source " + name, schema, RESERVED, false);
        });
        schemas.identities().forEach((name, identity) -> found.identity("identity of " + name, identity));
        schemas.ephemeralResources().forEach((name, schema) -> {
            found.typeName("ephemeral resource", name);
            found.schema("ephemeral resource " + name, schema, RESERVED, false);
        });
        schemas.functions().values().forEach(found::function);
        schemas.listResources().forEach((name, schema) -> found.listResource(name, schema, schemas));
        schemas.actions().forEach(found::action);
        return List.copyOf(found.faults);
    }

    private void identity(String where, Identity identity) {
        if (identity.version() < 0) {
            fault(where, "has a negative version");
        }
        for (Identity.Part part : identity.parts()) {
            Type type = part.attribute().type().wireType();
            Type element = type instanceof Type.ListOf(var each) ? each : type;
            if (!(element instanceof Type.Primitive) || element.equals(Type.DYNAMIC)) {
                fault(where + "." + part.name(), "is not a text, number or bool, or a list of such");
            }
            if (part.attribute().isSensitive() || part.attribute().isWriteOnly()) {
                fault(where + "." + part.name(), "is a secret, which identities show to everybody");
            }
        }
    }

    private void function(ProviderFunction function) {
        String where = "function " + function.name();
        for (Parameter<?> parameter : function.allParameters()) {
            type(where + "." + parameter.name(), parameter.type(), new Place(false, false, false));
        }
        type(where + "'s result", function.returnType(), new Place(false, false, false));
    }

    private void listResource(String name, Schema schema, Schemas schemas) {
        String where = "list resource " + name;
        if (!schemas.resources().containsKey(name)) {
            fault(where, "has not the name of a resource");
        } else if (!schemas.identities().containsKey(name)) {
            fault(where, "is of a resource without identity, by which Terraform would tell what it finds");
        }
        schema(where, schema, Set.of(), false);
        onlyConfigured(where, schema);
    }

    private void action(String name, Schema schema) {
        typeName("action", name);
        schema("action " + name, schema, Set.of(), true);
        onlyConfigured("action " + name, schema);
    }

    /// Where nothing is stored, there is no place for what the provider computes.
    private void onlyConfigured(String where, Schema schema) {
        schema.shape().attributes().stream()
                .filter(attribute -> !attribute.isConfigurable())
                .forEach(attribute -> fault(where + "." + attribute.name(), "is computed, but nobody could read it"));
    }

    private void typeName(String kind, String name) {
        if (!NAME.matcher(name).matches()) {
            fault(kind + " " + name, "is not a name that Terraform takes");
        }
    }

    private void schema(String where, Schema schema, Set<String> reserved, boolean writeOnlyAllowed) {
        if (schema.version() < 0) {
            fault(where, "has a negative version");
        }
        rootNames(where, schema, reserved);
        shape(where, schema.shape(), new Place(false, false, writeOnlyAllowed));
        schema.blocks().forEach(block -> block(where + "." + block.name(), block, writeOnlyAllowed));
    }

    private void rootNames(String where, Schema schema, Set<String> reserved) {
        var seen = new TreeSet<String>();
        for (Block block : schema.blocks()) {
            if (!NAME.matcher(block.name()).matches()) {
                fault(where + "." + block.name(), "is not a name that Terraform takes");
            }
            if (!seen.add(block.name())) {
                fault(where + "." + block.name(), "is defined twice");
            }
        }
        schema.shape().attributes().forEach(attribute -> seen.add(attribute.name()));
        seen.retainAll(reserved);
        seen.forEach(name -> fault(where + "." + name, "has a name that Terraform keeps for itself"));
    }

    private void block(String where, Block block, boolean writeOnlyAllowed) {
        boolean set = block.nesting() == Block.Nesting.SET;
        boolean single = block.nesting() == Block.Nesting.SINGLE;
        int most = single ? 1 : block.most() == 0 ? Integer.MAX_VALUE : block.most();
        if (block.least() < 0 || block.most() < 0 || block.least() > most) {
            fault(where, "can stand " + block.least() + " to " + block.most() + " times, which no configuration meets");
        }
        shape(where, block.shape(), new Place(!single, set, writeOnlyAllowed));
    }

    /// What surrounds an attribute.
    ///
    /// @param collected below a list, set or map
    /// @param inSet below a set
    private record Place(boolean collected, boolean inSet, boolean writeOnlyAllowed) {

        Place below(boolean set) {
            return new Place(true, inSet || set, writeOnlyAllowed);
        }
    }

    private void shape(String where, Shape shape, Place place) {
        for (Attribute<?> attribute : shape.attributes()) {
            String path = where + "." + attribute.name();
            if (attribute.isWriteOnly()) {
                writeOnly(path, attribute, place);
            }
            type(path, attribute.type(), place);
        }
    }

    private void writeOnly(String path, Attribute<?> attribute, Place place) {
        if (!place.writeOnlyAllowed()) {
            fault(path, "is write-only, which only attributes of resources and actions can be");
        }
        if (attribute.isComputed()) {
            fault(path, "is write-only, but also computed or defaulted");
        }
        if (place.inSet()) {
            fault(path, "is write-only below a set, whose elements Terraform could not tell apart");
        }
    }

    private void type(String path, AttributeType<?> type, Place place) {
        switch (type) {
            case ObjectType object -> shape(path, object.shape(), place);
            case ListType<?> list -> type(path, list.element(), place.below(false));
            case MapType<?> map -> type(path, map.element(), place.below(false));
            case SetType<?> set -> type(path, set.element(), place.below(true));
            case DynamicType _ -> {
                if (place.collected()) {
                    fault(path, "is dynamic below a list, set or map, whose elements must have one type");
                }
            }
            case BoolType _, StringType _, JsonType _, Int64Type _, NumberType _ -> {}
        }
    }

    private void fault(String where, String what) {
        faults.add(where + " " + what);
    }
}
