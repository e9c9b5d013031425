package io.github.darnold.terraform.rest.resource;

import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.exchange.ApiException;
import io.github.darnold.terraform.rest.json.UnexpectedJson;
import java.util.function.Supplier;

/// Something a user wants, in their words, so that what goes wrong with the API on the way is told in them.
///
/// @param what `create openai_project "reporting"`
/// @param shape whose attributes an error may be about
record Attempt(String what, Shape shape) {

    <T> T run(Supplier<T> work) {
        try {
            return work.get();
        } catch (ApiException e) {
            throw new Failure(FailureTexts.diagnostic(this, e));
        } catch (UnexpectedJson e) {
            throw Failure.of(
                    "Cannot " + what,
                    "The API's answer does not fit what this provider knows of the object: " + e.getMessage()
                            + ". A newer version of the provider may know more.");
        }
    }
}
