/// Between an API's JSON and Terraform's values, by shape: request bodies from configurations, values from answers.
@NullMarked
package io.github.darnold.terraform.rest.json;

import org.jspecify.annotations.NullMarked;
