package io.github.darnold.terraform.rest.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.rest.exchange.ApiRequest.Query;
import io.github.darnold.terraform.rest.fixture.Values;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ApiCallTest {

    @Test
    void fillsPathAndQuery() {
        ApiCall call = ApiCall.get("/things/{id}").query("include", "all").query("of", "{owner}");
        var request = call.request(Values.object("id", "1", "owner", "a&b"));
        assertThat(request.path()).isEqualTo("/things/1");
        assertThat(request.query()).containsExactly(new Query("include", "all"), new Query("of", "a&b"));
        assertThat(call.variables()).containsExactlyInAnyOrder("id", "owner");
    }

    @Test
    void keepsTheLatestOfParametersWithOneName() {
        ApiCall call = ApiCall.get("/things").query("order", "asc").query("order", "desc");
        assertThat(call.request(Values.object()).query()).containsExactly(new Query("order", "desc"));
    }

    @Test
    void knowsWhichAnswersMeanThatTheObjectIsGone() {
        ApiCall call =
                ApiCall.get("/things/{id}").goneWhen("status", "archived").goneWhen("status", "deleted");
        assertThat(call.saysGone(Values.object("status", "deleted"))).isTrue();
        assertThat(call.saysGone(Values.object("status", "active"))).isFalse();
        assertThat(call.saysGone(Values.object())).isFalse();
    }

    @Test
    void identifiesWhatItPicksInNormalForm() {
        var pick = ApiCall.get("/things")
                .picking("id", "{thing_id}", id -> id.replaceFirst("@.*", ""))
                .pick();
        assertThat(Objects.requireNonNull(pick).identifying(Values.object("box", "b"), Values.object("id", "t@here")))
                .isEqualTo(Values.object("box", "b", "thing_id", "t"));
    }
}
