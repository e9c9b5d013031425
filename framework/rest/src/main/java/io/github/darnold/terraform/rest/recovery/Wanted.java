package io.github.darnold.terraform.rest.recovery;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.rest.definition.Recovery;
import io.github.darnold.terraform.rest.definition.ResourceDefinition;
import io.github.darnold.terraform.rest.exchange.Api;

/// One object that is to be made.
///
/// @param how it is found when its create gets no usable answer
/// @param discard deletes what nobody can use
/// @param call the call of Terraform that wants the object
public record Wanted(
        ResourceDefinition definition, Recovery how, Api api, Fields plan, Search.Discard discard, Call call) {

    Search search() {
        return new Search(definition, api, plan);
    }
}
