package io.github.darnold.terraform.rest.resource;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.bool;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.local;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.rest.RestVocabulary.delete;
import static io.github.darnold.terraform.rest.RestVocabulary.ephemeralResource;
import static io.github.darnold.terraform.rest.RestVocabulary.get;
import static io.github.darnold.terraform.rest.RestVocabulary.post;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.fixture.Answer;
import io.github.darnold.terraform.rest.fixture.Lists;
import io.github.darnold.terraform.rest.fixture.Values;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Passes: what the tests of ephemeral resources open.
final class EphemeralThings {

    static final Attribute<Long> EXPIRES_AT = computed("expires_at", int64(), "-");

    static final Optional<Boolean> KEEP = local("keep", bool(), "-").defaultValue(false);

    static final Shape SHAPE = shape(
            computed("id", string(), "-"),
            optional("name", string(), "-"),
            computed("secret", string(), "-").sensitive(),
            EXPIRES_AT,
            KEEP);

    static final RestEphemeral PASS = closed().closingOnly(pass -> !pass.getOrDefault(KEEP, false))
            .renew(post("/passes/{id}/renew"), EXPIRES_AT, Duration.ofMinutes(5))
            .build();

    /// One that ends by itself.
    static final RestEphemeral TICKET = definition().build();

    static EphemeralBuilder definition() {
        return ephemeralResource("test_pass", SHAPE)
                .describedAs("Opens a pass.")
                .open(post("/passes"));
    }

    static EphemeralBuilder closed() {
        return definition()
                .close(delete("/passes/{id}"))
                .listedBy(get("/passes").paged(Lists.AFTER_LAST_ID, 10));
    }

    static Fields config(@Nullable Object... namesAndValues) {
        return Values.fields(SHAPE, namesAndValues);
    }

    static Answer opened(String id) {
        return Things.thing("{'id':'" + id + "','name':'n','secret':'s3cret','expires_at':1800000000}");
    }

    private EphemeralThings() {}
}
