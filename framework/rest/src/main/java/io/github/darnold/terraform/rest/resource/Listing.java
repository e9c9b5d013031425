package io.github.darnold.terraform.rest.resource;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.Operation;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.json.Decoder;
import io.github.darnold.terraform.rest.reading.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/// A data source that lists objects. Made by [ListingBuilder#build].
public final class Listing implements DataSource<Api> {

    private final String typeName;
    private final Schema schema;
    private final ApiCall from;
    private final List<Attribute<?>> arguments;
    private final Attribute<List<Fields>> results;
    private final Shape element;
    private final BiPredicate<Fields, Fields> filter;

    Listing(
            String typeName,
            Schema schema,
            ApiCall from,
            List<Attribute<?>> arguments,
            Attribute<List<Fields>> results,
            Shape element,
            BiPredicate<Fields, Fields> filter) {
        this.typeName = typeName;
        this.schema = schema;
        this.from = from;
        this.arguments = List.copyOf(arguments);
        this.results = results;
        this.element = element;
        this.filter = filter;
    }

    /// The call that lists, for tests.
    public ApiCall listCall() {
        return from;
    }

    /// The arguments, filters of the provider's own included, for tests.
    public List<Attribute<?>> arguments() {
        return arguments;
    }

    /// What each result consists of, for tests.
    public Shape element() {
        return element;
    }

    @Override
    public String typeName() {
        return typeName;
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public Fields read(Api api, Fields config, Call call) {
        call.within(Operation.READ.usual());
        return new Attempt("list " + typeName, schema.shape()).run(() -> {
            long most = config.getOrDefault(ListingBuilder.LIMIT, Long.MAX_VALUE);
            List<Fields> found = new ArrayList<>();
            new Pages(api, from, Filters.of(from, arguments, config), call).forEachWhile(config.values(), each -> {
                Fields decoded = new Fields(Decoder.object(element, each, element.complete(ObjectValue.EMPTY)));
                if (filter.test(config, decoded)) {
                    found.add(decoded);
                }
                return found.size() < most;
            });
            return config.with(results, List.copyOf(found)).with(ListingBuilder.IDS, ids(found));
        });
    }

    private static List<String> ids(List<Fields> found) {
        return found.stream()
                .map(each -> each.values().get("id"))
                .flatMap(id -> Stream.ofNullable(Member.text(id)))
                .toList();
    }
}
