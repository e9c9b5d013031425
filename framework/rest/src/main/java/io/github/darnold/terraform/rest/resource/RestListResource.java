package io.github.darnold.terraform.rest.resource;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.provider.ListResource;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.Operation;
import io.github.darnold.terraform.rest.exchange.Api;
import java.util.List;
import java.util.function.BiPredicate;

/// Finds the objects of a resource by the call that lists them. Made by [ListResourceBuilder#build].
public final class RestListResource implements ListResource<Api> {

    private final RestResource resource;
    private final Finding finding;
    private final Schema schema;
    private final ApiCall from;
    private final List<Attribute<?>> arguments;
    private final List<String> names;
    private final BiPredicate<Fields, Fields> filter;

    RestListResource(
            RestResource resource,
            Schema schema,
            ApiCall from,
            List<Attribute<?>> arguments,
            List<String> names,
            BiPredicate<Fields, Fields> filter) {
        this.resource = resource;
        this.finding = new Finding(resource.definition());
        this.schema = schema;
        this.from = from;
        this.arguments = List.copyOf(arguments);
        this.names = List.copyOf(names);
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

    /// The resource whose objects are found, for tests.
    public RestResource resource() {
        return resource;
    }

    @Override
    public String typeName() {
        return resource.typeName();
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public void list(Api api, Query query, Results results, Call call) {
        call.within(Operation.READ.usual());
        Fields config = query.config();
        new Attempt("list " + typeName(), schema.shape()).run(() -> {
            new Pages(api, from, Filters.of(from, arguments, config), call).forEachWhile(config.values(), element -> {
                Fields known = finding.known(config.values(), element);
                if (!finding.counts(known, element)) {
                    return true;
                }
                Fields object = query.includeResource()
                        ? finding.whole(api, known, element, call)
                        : finding.brief(known, element);
                return !filter.test(config, object) || results.found(name(object), object);
            });
            return true;
        });
    }

    private String name(Fields object) {
        return names.stream()
                .map(name -> object.values().get(name))
                .filter(StringValue.class::isInstance)
                .map(name -> ((StringValue) name).value())
                .findFirst()
                .orElse("");
    }
}
