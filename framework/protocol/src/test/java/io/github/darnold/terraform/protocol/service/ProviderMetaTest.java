package io.github.darnold.terraform.protocol.service;

import static io.github.darnold.terraform.plugin.definition.ProviderVocabulary.dataSource;
import static io.github.darnold.terraform.plugin.definition.ProviderVocabulary.provider;
import static io.github.darnold.terraform.plugin.definition.ProviderVocabulary.resource;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.provider.Provider;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Required;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.protocol.codec.ValueCodec;
import io.github.darnold.terraform.protocol.proto.ProviderGrpc.ProviderBlockingStub;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ApplyResourceChange;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ConfigureProvider;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.DynamicValue;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.GetProviderSchema;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.PlanResourceChange;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ReadDataSource;
import io.github.darnold.terraform.protocol.proto.Tfplugin6.ReadResource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/// What modules tell the provider about themselves.
class ProviderMetaTest {

    private static final String TYPE = "meta_thing";
    private static final Required<String> MODULE = required("module", string(), "Name of the module.");
    private static final Required<String> NAME = required("name", string(), "Name of the thing.");
    private static final Shape META = shape(MODULE);
    private static final Shape THING = shape(NAME);
    private static final DynamicValue NOTHING = thing(NullValue.NULL);
    private static final DynamicValue SOMETHING = thing(ObjectValue.of("name", Value.of("n")));
    private static final DynamicValue TOLD =
            ValueCodec.encode(ObjectValue.of("module", Value.of("vpc")), META.wireType());

    private final List<String> heard = new CopyOnWriteArrayList<>();

    private static DynamicValue thing(Value value) {
        return ValueCodec.encode(value, THING.wireType());
    }

    private Fields heard(String verb, Fields result, Call call) {
        Fields meta = call.providerMeta();
        heard.add(verb + " " + (meta == null ? "nothing" : meta.require(MODULE)));
        return result;
    }

    private Provider<String> listening() {
        return provider("meta", "1.0.0", shape(), (_, _) -> "client")
                .describedAs("Listens to modules.")
                .toldByModules(META)
                .with(resource(String.class, TYPE, THING)
                        .describedAs("A thing.")
                        .planning((_, plan, call) -> heard("plan", plan.planned(), call))
                        .create((_, plan, _, call) -> heard("create", plan, call))
                        .read((_, state, call) -> heard("read", state, call))
                        .update((_, _, plan, _, call) -> heard("update", plan, call))
                        .delete((_, state, call) -> heard("delete", state, call))
                        .build())
                .with(dataSource(String.class, TYPE, THING)
                        .describedAs("A thing.")
                        .read((_, config, call) -> heard("find", config, call))
                        .build())
                .build();
    }

    private static void tell(ProviderBlockingStub calls, DynamicValue meta) {
        calls.planResourceChange(PlanResourceChange.Request.newBuilder()
                .setTypeName(TYPE)
                .setPriorState(NOTHING)
                .setProposedNewState(SOMETHING)
                .setConfig(SOMETHING)
                .setProviderMeta(meta)
                .build());
        calls.applyResourceChange(ApplyResourceChange.Request.newBuilder()
                .setTypeName(TYPE)
                .setPriorState(NOTHING)
                .setPlannedState(SOMETHING)
                .setConfig(SOMETHING)
                .setProviderMeta(meta)
                .build());
        calls.readResource(ReadResource.Request.newBuilder()
                .setTypeName(TYPE)
                .setCurrentState(SOMETHING)
                .setProviderMeta(meta)
                .build());
        calls.readDataSource(ReadDataSource.Request.newBuilder()
                .setTypeName(TYPE)
                .setConfig(SOMETHING)
                .setProviderMeta(meta)
                .build());
    }

    @Test
    void everyHandlerHearsIt() throws Exception {
        try (Served served = Served.provider(listening())) {
            configure(served);
            tell(served.calls(), TOLD);

            assertThat(heard).containsExactly("plan vpc", "create vpc", "read vpc", "find vpc");
        }
    }

    @Test
    void aModuleMaySayNothing() throws Exception {
        try (Served served = Served.provider(listening())) {
            configure(served);
            tell(served.calls(), DynamicValue.getDefaultInstance());

            assertThat(heard).containsExactly("plan nothing", "create nothing", "read nothing", "find nothing");
        }
    }

    @Test
    void terraformIsToldWhatModulesCanSay() throws Exception {
        try (Served served = Served.provider(listening())) {
            var schemas = served.calls().getProviderSchema(GetProviderSchema.Request.getDefaultInstance());
            assertThat(schemas.getProviderMeta().getBlock().getAttributes(0).getName())
                    .isEqualTo("module");
        }
        try (Served served = Served.provider(provider("meta", "1.0.0", shape(), (_, _) -> "client")
                .describedAs("Listens to nobody.")
                .build())) {
            var schemas = served.calls().getProviderSchema(GetProviderSchema.Request.getDefaultInstance());
            assertThat(schemas.hasProviderMeta()).isFalse();
        }
    }

    private static void configure(Served served) {
        served.calls()
                .configureProvider(ConfigureProvider.Request.newBuilder()
                        .setConfig(ValueCodec.encode(ObjectValue.EMPTY, shape().wireType()))
                        .build());
    }
}
