package io.github.darnold.terraform.rest.list;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.provider.ListResource;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.DefinedCall;
import io.github.darnold.terraform.rest.definition.ListResourceDefinition;
import io.github.darnold.terraform.rest.definition.MakesCalls;
import io.github.darnold.terraform.rest.definition.Operation;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.object.Attempt;
import java.util.List;

/// Finds the objects of a resource by the call that lists them. Made by
/// [io.github.darnold.terraform.rest.builder.ListResourceBuilder#build].
public final class RestListResource implements ListResource<Api>, MakesCalls {

    private final ListResourceDefinition definition;
    private final ListedObject finding;

    public RestListResource(ListResourceDefinition definition) {
        this.definition = definition;
        this.finding = new ListedObject(definition.resource());
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
    public void list(Api api, Query query, Results results, Call call) {
        call.within(Operation.READ.usual());
        Fields config = query.config();
        ApiCall list = definition.list();
        new Attempt("list " + typeName(), definition.shape()).run(() -> {
            new Pages(api, list, Filters.of(list, definition.arguments(), config), call)
                    .forEachWhile(config.values(), element -> {
                        Fields known = finding.known(config.values(), element);
                        if (!finding.counts(known, element)) {
                            return true;
                        }
                        Fields object = query.includeResource()
                                ? finding.whole(api, known, element, call)
                                : finding.brief(known, element);
                        return !definition.keeps().test(config, object) || results.found(name(object), object);
                    });
            return true;
        });
    }

    private String name(Fields object) {
        return definition.labels().stream()
                .map(name -> object.values().get(name))
                .filter(StringValue.class::isInstance)
                .map(name -> ((StringValue) name).value())
                .findFirst()
                .orElse("");
    }
}
