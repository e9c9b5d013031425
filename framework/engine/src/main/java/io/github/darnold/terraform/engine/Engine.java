package io.github.darnold.terraform.engine;

import io.github.darnold.terraform.engine.action.Actions;
import io.github.darnold.terraform.engine.ephemeral.EphemeralResources;
import io.github.darnold.terraform.engine.function.Functions;
import io.github.darnold.terraform.engine.generation.GeneratedConfig;
import io.github.darnold.terraform.engine.generation.Generator;
import io.github.darnold.terraform.engine.handling.Boundary;
import io.github.darnold.terraform.engine.handling.Clients;
import io.github.darnold.terraform.engine.handling.Handling;
import io.github.darnold.terraform.engine.structure.Defaults;
import io.github.darnold.terraform.engine.structure.Root;
import io.github.darnold.terraform.engine.structure.Secrets;
import io.github.darnold.terraform.engine.structure.Validator;
import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.call.CallContext;
import io.github.darnold.terraform.plugin.call.ClientCapabilities;
import io.github.darnold.terraform.plugin.call.Deferred;
import io.github.darnold.terraform.plugin.call.HiddenTexts;
import io.github.darnold.terraform.plugin.call.Logger;
import io.github.darnold.terraform.plugin.call.PrivateState;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.provider.ListResource;
import io.github.darnold.terraform.plugin.provider.Provider;
import io.github.darnold.terraform.plugin.provider.Resource;
import io.github.darnold.terraform.plugin.provider.Shutdown;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Serves one provider: the calls of Terraform's protocol in the plugin's terms. Every answer carries what Terraform
/// needs even when something failed: the state, private state and identity of the request, unless a handler made
/// others. Never throws. Thread-safe.
///
/// @param <C> the provider's client
public final class Engine<C> implements AutoCloseable {

    private final Provider<C> provider;
    private final Catalogue<C> catalogue;
    private final Clients<C> clients = new Clients<>();
    private final Functions functions;
    private final EphemeralResources<C> ephemeralResources;
    private final Actions<C> actions;

    public Engine(Provider<C> provider) {
        this.provider = provider;
        this.catalogue = new Catalogue<>(provider);
        this.functions = new Functions(provider.name(), catalogue.functions());
        this.ephemeralResources = new EphemeralResources<>(provider.name(), catalogue.ephemeralResources(), clients);
        this.actions = new Actions<>(provider.name(), catalogue.actions(), clients);
    }

    /// All schemas; always the same.
    public Schemas schemas() {
        return catalogue.schemas();
    }

    /// The provider's functions, which need no configuration.
    public Functions functions() {
        return functions;
    }

    public EphemeralResources<C> ephemeralResources() {
        return ephemeralResources;
    }

    public Actions<C> actions() {
        return actions;
    }

    public List<Diagnostic> validateProvider(ObjectValue config) {
        return validate("validate the provider's configuration", (hidden, problems) -> {
            Schema schema = catalogue.schemas().provider();
            Secrets.hide(schema, config, hidden);
            new Validator(true, problems).check(schema, config);
            provider.validate(new Fields(config), problems);
        });
    }

    public List<Diagnostic> validateResource(String type, ObjectValue config, ClientCapabilities client) {
        return validate("validate " + type, (hidden, problems) -> {
            Resource<C> resource = catalogue.resource(type);
            Secrets.hide(resource.schema(), config, hidden);
            new Validator(client.writeOnlyAttributesAllowed(), problems).check(resource.schema(), config);
            resource.validate(new Fields(config), problems);
        });
    }

    public List<Diagnostic> validateDataSource(String type, ObjectValue config) {
        return validate("validate data source " + type, (hidden, problems) -> {
            DataSource<C> source = catalogue.dataSource(type);
            Secrets.hide(source.schema(), config, hidden);
            new Validator(true, problems).check(source.schema(), config);
            source.validate(new Fields(config), problems);
        });
    }

    public List<Diagnostic> validateListResource(String type, ObjectValue config) {
        return validate("validate list resource " + type, (hidden, problems) -> {
            ListResource<C> list = catalogue.listResource(type);
            Secrets.hide(list.schema(), config, hidden);
            new Validator(true, problems).check(list.schema(), config);
            list.validate(new Fields(config), problems);
        });
    }

    private List<Diagnostic> validate(String doing, BiConsumer<HiddenTexts, Consumer<Diagnostic>> validation) {
        var hidden = new HiddenTexts();
        return new Boundary(provider.name(), doing, Logger.silent(), hidden)
                .problems(problems -> validation.accept(hidden, problems));
    }

    /// Makes the client that the calls from now on use.
    public List<Diagnostic> configure(ObjectValue config, CallContext context) {
        Schema schema = catalogue.schemas().provider();
        Set<String> secrets = new HashSet<>();
        Secrets.collect(Root.of(schema), config, secrets);
        context.hidden().hide(secrets);
        var handling = Handling.of(
                provider.name(),
                "configure the provider",
                new Clients.Configured<>(NullValue.NULL, secrets),
                context,
                PrivateState.empty(),
                schema);
        Fields configured = new Fields(Defaults.apply(Root.of(schema), config));
        return handling.diagnostics(handling.boundary().problems(_ -> {
            try {
                clients.use(provider.configure(configured, handling.call()), secrets);
            } catch (Deferred e) {
                if (!context.client().deferralAllowed()) {
                    throw e;
                }
                clients.defer(e);
            }
        }));
    }

    /// Brings a stored state, of this or an earlier schema version, into the current shape.
    public StateAnswer upgradeState(String type, long version, byte[] json, CallContext context) {
        return answer(
                "upgrade the state of " + type,
                context,
                () -> {
                    String name = provider.name() + " " + provider.version();
                    ObjectValue state = new Upgrader(name, catalogue.resource(type)).upgrade(version, json);
                    context.priorStates().see(type, state);
                    return new StateAnswer(state, PrivateState.empty(), NullValue.NULL, List.of());
                },
                failure -> new StateAnswer(NullValue.NULL, PrivateState.empty(), NullValue.NULL, failure));
    }

    /// Makes an object of another type, of this or another provider, one of ours.
    public StateAnswer moveState(MoveRequest request, CallContext context) {
        return answer(
                "move " + request.typeName() + " to " + request.type(),
                context,
                () -> {
                    Resource<C> resource = catalogue.resource(request.type());
                    StateAnswer moved = new Mover(resource, provider.source())
                            .move(request, new Call(context, PrivateState.empty()));
                    context.priorStates().see(request.type(), moved.state());
                    return moved;
                },
                failure -> new StateAnswer(NullValue.NULL, PrivateState.empty(), NullValue.NULL, failure));
    }

    /// Makes a configuration of a state, for users who import the object.
    public GeneratedConfig generateConfig(String type, ObjectValue state, CallContext context) {
        return answer(
                "generate a configuration of " + type,
                context,
                () -> new Generator(catalogue.resource(type)).generate(state),
                failure -> new GeneratedConfig(NullValue.NULL, failure));
    }

    /// Brings a stored identity of an earlier version into the current shape.
    public IdentityAnswer upgradeIdentity(String type, long version, byte[] json, CallContext context) {
        return answer(
                "upgrade the identity of " + type,
                context,
                () -> new IdentityAnswer(
                        new IdentityUpgrader(catalogue.resource(type)).upgrade(version, json), List.of()),
                failure -> new IdentityAnswer(NullValue.NULL, failure));
    }

    public StateAnswer read(ReadRequest request, CallContext context) {
        return answer(
                "read " + request.type(),
                context,
                () -> {
                    Resource<C> resource = catalogue.resource(request.type());
                    context.priorStates().see(request.type(), request.state());
                    var handling = handling("read", resource, context, request.privateState(), request.state());
                    return new Reader<>(resource, handling).read(request);
                },
                failure -> new StateAnswer(request.state(), request.privateState(), request.identity(), failure),
                why -> new StateAnswer(request.state(), request.privateState(), request.identity(), List.of(), why));
    }

    public PlanAnswer plan(PlanRequest request, CallContext context) {
        return answer(
                "plan " + request.type(),
                context,
                () -> {
                    Resource<C> resource = catalogue.resource(request.type());
                    var handling = handling(
                            "plan", resource, context, request.priorPrivate(), request.config(), request.prior());
                    return new Planner<>(resource, request, handling).answer();
                },
                failure -> new PlanAnswer(
                        request.prior(), request.priorPrivate(), request.priorIdentity(), List.of(), failure),
                why -> Planner.undecided(catalogue.resource(request.type()), request, why));
    }

    public StateAnswer apply(ApplyRequest request, CallContext context) {
        return answer(
                "apply " + request.type(),
                context,
                () -> {
                    Resource<C> resource = catalogue.resource(request.type());
                    var handling = handling(
                            verb(request),
                            resource,
                            context,
                            request.plannedPrivate(),
                            request.config(),
                            request.planned(),
                            request.prior());
                    return new Applier<>(resource, request, handling).answer();
                },
                failure -> new StateAnswer(
                        request.prior(),
                        request.plannedPrivate(),
                        Identities.known(request.plannedIdentity()),
                        failure));
    }

    private static String verb(ApplyRequest request) {
        if (request.planned().isNull()) {
            return "delete";
        }
        return request.prior().isNull() ? "create" : "update";
    }

    public StateAnswer importState(String type, String id, CallContext context) {
        return imported(type, context, reader -> reader.importState(id));
    }

    /// Imports the object that has this identity.
    public StateAnswer importIdentity(String type, ObjectValue identity, CallContext context) {
        return imported(type, context, reader -> reader.importIdentity(identity));
    }

    private StateAnswer imported(String type, CallContext context, Function<Reader<C>, StateAnswer> finder) {
        return answer(
                "import " + type,
                context,
                () -> {
                    Resource<C> resource = catalogue.resource(type);
                    var handling = handling("import", resource, context, PrivateState.empty());
                    return finder.apply(new Reader<>(resource, handling));
                },
                failure -> new StateAnswer(NullValue.NULL, PrivateState.empty(), NullValue.NULL, failure),
                why -> new StateAnswer(NullValue.NULL, PrivateState.empty(), NullValue.NULL, List.of(), why));
    }

    private Handling<C> handling(
            String verb, Resource<C> resource, CallContext context, PrivateState privateState, Value... values) {
        String doing = verb + " " + resource.typeName();
        return Handling.of(provider.name(), doing, clients.current(), context, privateState, resource.schema(), values);
    }

    public StateAnswer readDataSource(String type, ObjectValue config, CallContext context) {
        return answer(
                "read data source " + type,
                context,
                () -> {
                    DataSource<C> source = catalogue.dataSource(type);
                    var handling = Handling.of(
                            provider.name(),
                            "read data source " + type,
                            clients.current(),
                            context,
                            PrivateState.empty(),
                            source.schema(),
                            config);
                    return new DataReader<>(source, handling).read(config);
                },
                failure -> new StateAnswer(NullValue.NULL, PrivateState.empty(), NullValue.NULL, failure),
                why -> DataReader.undecided(catalogue.dataSource(type), config, why));
    }

    /// Finds objects of a type.
    ///
    /// @param events takes each of them, and says whether Terraform wants more
    /// @return what there is to tell after the last of them
    public List<Diagnostic> list(ListRequest request, CallContext context, Predicate<ListEvent> events) {
        String type = request.type();
        return answer(
                "list " + type,
                context,
                () -> {
                    ListResource<C> list = catalogue.listResource(type);
                    var handling = Handling.of(
                            provider.name(),
                            "list " + type,
                            clients.current(),
                            context,
                            PrivateState.empty(),
                            list.schema(),
                            request.config());
                    return new Lister<>(list, catalogue.resource(type), handling).list(request, events);
                },
                failure -> failure);
    }

    /// The answer to a call that can be put off.
    private <A> A answer(
            String doing,
            CallContext context,
            Supplier<A> work,
            Function<List<Diagnostic>, A> failed,
            Function<Deferred.Reason, A> deferred) {
        boolean deferring = context.client().deferralAllowed();
        return new Boundary(provider.name(), doing, context.log(), context.hidden(), deferring)
                .answer(work, failed, deferred);
    }

    private <A> A answer(String doing, CallContext context, Supplier<A> work, Function<List<Diagnostic>, A> failed) {
        return new Boundary(provider.name(), doing, context.log(), context.hidden()).answer(work, failed);
    }

    /// Closes every client that was configured.
    @Override
    public void close() {
        close(Shutdown.ASKED_FOR);
    }

    /// As [#close()], when the process ends in this way.
    public void close(Shutdown ending) {
        var boundary = new Boundary(provider.name(), "close", Logger.silent(), new HiddenTexts());
        for (C client : clients.takeAll()) {
            var _ = boundary.run(() -> {
                provider.close(client, ending);
                return true;
            });
        }
    }
}
