package io.github.darnold.terraform.rest.handler;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.UnknownValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.definition.EphemeralDefinition;
import io.github.darnold.terraform.rest.definition.EphemeralDefinition.Closing;
import io.github.darnold.terraform.rest.definition.ResourceDefinition;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.exchange.ApiRequest;
import io.github.darnold.terraform.rest.journal.CreateFingerprint;
import io.github.darnold.terraform.rest.journal.Creation;
import io.github.darnold.terraform.rest.journal.Journal;
import io.github.darnold.terraform.rest.journal.Leftover;
import io.github.darnold.terraform.rest.list.Reading;
import io.github.darnold.terraform.rest.recovery.RecoverableCreate;
import io.github.darnold.terraform.rest.recovery.Search;
import io.github.darnold.terraform.rest.recovery.Wanted;
import java.util.List;

/// The objects that one ephemeral resource opens and has to close, in this process and in those that were killed before
/// they could, by the rules of `decisions/0014-journal.md`.
final class OpenObjects {

    /// In the place of planned values: whose configuration it was does not matter to whoever closes it.
    private static final ObjectValue OPEN = ObjectValue.of("ephemeral", Value.of(true));

    private final EphemeralDefinition definition;
    private final Closing closing;

    private final ResourceDefinition lookedFor;
    private final Search.Discard discard;

    /// @param lookedFor the same as a resource that nobody reads, for looking for what a lost answer was about
    OpenObjects(EphemeralDefinition definition, Closing closing, ResourceDefinition lookedFor) {
        this.definition = definition;
        this.closing = closing;
        this.lookedFor = lookedFor;
        this.discard = new Destroying(lookedFor, new Reading(lookedFor))::destroy;
    }

    /// Opens one, and writes down that it is to be closed.
    Opening open(Api api, Fields config, ApiRequest request, Call call) {
        Creation creation = api.journal().begin(written(api));
        ObjectValue answer = answer(api, config, request, creation, call);
        var search = new Search(lookedFor, api, planned(config));
        if (closing.isWanted().test(search.state(answer))) {
            return new Opening(answer, search.key(answer));
        }
        creation.isSettled();
        creation.failed();
        return new Opening(answer, ObjectValue.EMPTY);
    }

    private ObjectValue answer(Api api, Fields config, ApiRequest request, Creation creation, Call call) {
        try {
            var wanted = new Wanted(lookedFor, closing.recoveredBy(), api, planned(config), discard, call);
            return RecoverableCreate.recordedBy(creation, wanted).send(request);
        } catch (RuntimeException e) {
            creation.failed();
            throw e;
        }
    }

    /// What is not configured is for the API to say.
    private Fields planned(Fields config) {
        ObjectValue planned = config.values();
        for (Attribute<?> attribute : definition.shape().attributes()) {
            if (attribute.isComputed() && planned.get(attribute.name()).isNull()) {
                planned = planned.with(attribute.name(), UnknownValue.UNKNOWN);
            }
        }
        return new Fields(planned);
    }

    /// One that is open.
    ///
    /// @param key what closing it takes; empty where it is not to be closed
    record Opening(ObjectValue answer, ObjectValue key) {}

    /// Closes one. What cannot be closed is told, and ends no command.
    void close(Api api, ObjectValue key, Call call) {
        try {
            Destroying.unlessGone(api, closing.call().request(key), call);
            api.journal().gone(definition.typeName(), key);
        } catch (Failure e) {
            call.warn(EphemeralTexts.stillOpen(definition, closing, api, key, e));
        }
    }

    /// Closes what processes left that were killed.
    void closeLeft(Api api, Call call) {
        Journal journal = api.journal();
        List<Leftover> left = journal.leftovers(written(api));
        for (Leftover each : left) {
            ObjectValue key = each.key();
            if (key == null) {
                journal.settle(each);
                call.warn(EphemeralTexts.perhapsOpen(definition, each));
            } else if (isOurs(journal, each, key, written(api))) {
                int told = call.diagnostics().size();
                close(api, key, call);
                if (call.diagnostics().size() == told) {
                    call.warn(EphemeralTexts.closedLater(definition, each));
                }
            }
        }
    }

    /// Takes it over, so that it is not forgotten should this process be killed as well.
    private static boolean isOurs(Journal journal, Leftover left, ObjectValue key, CreateFingerprint written) {
        Creation creation = journal.begin(written);
        boolean isOurs = journal.adopt(left, key, creation);
        if (!isOurs) {
            creation.failed();
        }
        return isOurs;
    }

    private CreateFingerprint written(Api api) {
        return new CreateFingerprint(
                definition.typeName(),
                List.copyOf(closing.call().variables()),
                OPEN,
                api.endpoints().of(definition.open().path().text()).configuration());
    }
}
