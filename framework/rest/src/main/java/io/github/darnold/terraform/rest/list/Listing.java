package io.github.darnold.terraform.rest.list;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.listOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.local;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.DefinedCall;
import io.github.darnold.terraform.rest.definition.ListingDefinition;
import io.github.darnold.terraform.rest.definition.MakesCalls;
import io.github.darnold.terraform.rest.definition.Operation;
import io.github.darnold.terraform.rest.definition.Telling;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.json.Decoder;
import io.github.darnold.terraform.rest.object.Attempt;
import io.github.darnold.terraform.rest.reading.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A data source that lists objects. Made by [io.github.darnold.terraform.rest.builder.ListingBuilder#build].
public final class Listing implements DataSource<Api>, MakesCalls {

    public static final Attribute<Long> LIMIT =
            local("limit", int64().atLeast(1), "Maximum number of results to read. Without it, all are read.");

    public static final Attribute<List<String>> IDS =
            computed("ids", listOf(string()), "Identifiers of the results, in order.");

    public static final String ID = "id";

    private final ListingDefinition definition;

    public Listing(ListingDefinition definition) {
        this.definition = definition;
    }

    @Override
    public List<DefinedCall> calls() {
        return definition.calls();
    }

    @Override
    public String typeName() {
        return definition.typeName();
    }

    @Override
    public Schema schema() {
        return definition.schema();
    }

    @Override
    public Fields read(Api api, Fields config, Call call) {
        call.within(Operation.READ.usual());
        return new Attempt("list " + typeName(), definition.shape()).run(() -> {
            ApiCall list = definition.extent().sized(definition.list(), config);
            long most = config.getOrDefault(LIMIT, definition.extent().usual());
            List<Fields> found = new ArrayList<>();
            List<ObjectValue> answered = new ArrayList<>();
            new Pages(api, list, Filters.of(list, definition.arguments(), config), call)
                    .forEachWhile(config.values(), each -> {
                        Fields decoded = decoded(each);
                        if (definition.keeps().test(config, decoded)) {
                            found.add(decoded);
                            answered.add(each);
                        }
                        return found.size() < most;
                    });
            Fields state = config.with(definition.results(), List.copyOf(found));
            if (definition.element().has(ID)) {
                state = state.with(IDS, ids(found));
            }
            for (Telling each : definition.telling()) {
                state = state.with(each.attribute(), each.text().apply(config.values(), answered));
            }
            return state;
        });
    }

    private Fields decoded(ObjectValue each) {
        Shape element = definition.element();
        Attribute<String> whole = definition.wholeAsJson();
        Fields decoded = new Fields(Decoder.object(element, each, element.complete(ObjectValue.EMPTY)));
        return whole == null ? decoded : decoded.with(whole, Json.text(each));
    }

    private static List<String> ids(List<Fields> found) {
        return found.stream()
                .map(each -> each.values().get(ID))
                .flatMap(id -> Stream.ofNullable(Member.text(id)))
                .toList();
    }
}
