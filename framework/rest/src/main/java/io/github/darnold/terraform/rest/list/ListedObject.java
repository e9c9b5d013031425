package io.github.darnold.terraform.rest.list;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.Import;
import io.github.darnold.terraform.rest.definition.ListedBy;
import io.github.darnold.terraform.rest.definition.ResourceDefinition;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.json.Decoder;
import io.github.darnold.terraform.rest.object.Answers;
import io.github.darnold.terraform.rest.object.Unread;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes states of the elements of a list: what an import and a read of the same object would come to.
final class ListedObject {

    private final ResourceDefinition definition;
    private final Answers answers;
    private final Reading reading;

    ListedObject(ResourceDefinition definition) {
        this.definition = definition;
        this.answers = new Answers(definition);
        this.reading = new Reading(definition);
    }

    /// What is known of an object before its own fields are looked at: where it belongs, by what it is picked, and
    /// what every import implies.
    ///
    /// @param parents the attributes that the call's path needed
    Fields known(ObjectValue parents, ObjectValue element) {
        Import imports = definition.imports().by();
        ObjectValue known = imports == null ? ObjectValue.EMPTY : imports.implied();
        for (String name : definition.pathVariables()) {
            known = parents.has(name) ? known.with(name, parents.get(name)) : known;
        }
        for (ApiCall.Pick pick : picks()) {
            known = pick.identifying(known, element);
        }
        return new Fields(
                Unread.withLocalDefaults(definition.shape(), definition.schema().complete(known)));
    }

    private List<ApiCall.Pick> picks() {
        ListedBy listed = definition.reads().listed();
        return Stream.of(
                        Optional.ofNullable(listed).map(ListedBy::list),
                        Optional.ofNullable(definition.reads().call()))
                .flatMap(Optional::stream)
                .flatMap(call -> Stream.ofNullable(call.pick()))
                .toList();
    }

    /// Whether the element is an object of this definition that exists.
    boolean counts(Fields known, ObjectValue element) {
        ApiCall read = definition.reads().call();
        return read == null
                || (!read.saysGone(element)
                        && (read.pick() == null || read.pick().counts().test(known.values(), element)));
    }

    /// The object as far as the element tells.
    Fields brief(Fields known, ObjectValue element) {
        return new Fields(Decoder.object(definition.shape(), element, known.values()));
    }

    /// The whole object, which takes a look at it where lists tell less.
    Fields whole(Api api, Fields known, ObjectValue element, Call call) {
        ListedBy listed = definition.reads().listed();
        boolean isComplete = listed == null || listed.isComplete();
        ObjectValue answer = isComplete
                ? element
                : reading.afresh(api, brief(known, element), call).orElse(element);
        return answers.complete(api, answer, brief(known, answer), call);
    }
}
