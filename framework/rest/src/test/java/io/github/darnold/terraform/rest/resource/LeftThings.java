package io.github.darnold.terraform.rest.resource;

import static io.github.darnold.terraform.rest.RestVocabulary.delete;
import static io.github.darnold.terraform.rest.RestVocabulary.get;
import static io.github.darnold.terraform.rest.resource.Things.thing;

import io.github.darnold.terraform.rest.definition.Recovery;
import io.github.darnold.terraform.rest.fixture.Answer;
import io.github.darnold.terraform.rest.fixture.Lists;
import java.time.Instant;

/// Things that an earlier process left behind, and what the API says of them.
final class LeftThings {

    static final String LIST = "GET /things?limit=10";
    static final Answer MADE = made("9");
    static final Answer NEW = made("10");
    static final Answer NOT_FOUND = Answer.error(404, "not_found", "no such thing");

    static final RestResource THING = recoveredBy(Recovery.inItsList());
    static final RestResource UNLISTED = recoveredBy(Things.NEVER);

    static RestResource recoveredBy(Recovery how) {
        return Things.definition()
                .delete(delete("/things/{id}"))
                .listedBy(get("/things").paged(Lists.AFTER_LAST_ID, 10))
                .recoveredBy(how)
                .importedBy("{id}")
                .build();
    }

    static Answer made(String id) {
        return thing("{'id':'" + id + "','name':'n','status':'ready'}");
    }

    static String element(String id, long seconds) {
        return "{'id':'%s','name':'n','status':'ready','created_at':%d}"
                .formatted(id, Instant.now().getEpochSecond() + seconds);
    }

    static Answer list(String... elements) {
        return thing("{'data':[" + String.join(",", elements) + "],'has_more':false}");
    }

    private LeftThings() {}
}
