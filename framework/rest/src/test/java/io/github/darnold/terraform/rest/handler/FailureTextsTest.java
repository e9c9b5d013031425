package io.github.darnold.terraform.rest.handler;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.listOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.mapOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.object;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.exchange.ApiError;
import io.github.darnold.terraform.rest.exchange.ApiException;
import io.github.darnold.terraform.rest.exchange.ApiFailure;
import io.github.darnold.terraform.rest.exchange.ApiRequest;
import io.github.darnold.terraform.rest.exchange.Method;
import io.github.darnold.terraform.rest.object.Attempt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FailureTextsTest {

    private static final Shape SHAPE = shape(
            computed("id", string(), "-"),
            optional("metadata", mapOf(string()), "-"),
            optional("model_name", string(), "-").jsonName("model"),
            optional("channel_kind", string(), "-").jsonName("channel.kind"),
            optional(
                    "tools",
                    listOf(object(shape(optional("function", object(shape(optional("name", string(), "-"))), "-")))),
                    "-"));

    private static final ApiError ERROR = new ApiError(418, "why", "kind", "", "", "req_1");

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new ApiFailure.NotFound(ERROR), "does not exist, or this credential may not see it."),
                Arguments.of(new ApiFailure.Refused(ERROR), "The API refused POST /things."),
                Arguments.of(
                        new ApiFailure.Unauthorized(ERROR, "api_key"),
                        "Check api_key, and that this key may do POST /things."),
                Arguments.of(new ApiFailure.Conflict(ERROR), "Apply again once that is over."),
                Arguments.of(new ApiFailure.Busy(ERROR), "Apply again once it is over"),
                Arguments.of(new ApiFailure.RateLimited(ERROR, null), "lower Terraform's -parallelism"),
                Arguments.of(new ApiFailure.QuotaExceeded(ERROR), "Check plan and billing"),
                Arguments.of(new ApiFailure.Unavailable(ERROR, null), "Apply again later."));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void sayWhyAndThenWhatToDo(ApiFailure failure, String remedy) {
        Diagnostic told = told(failure);
        assertThat(told.summary()).isEqualTo("Cannot create test_thing");
        assertThat(told.detail())
                .startsWith("why (HTTP 418, kind, request req_1)\n\n")
                .contains(remedy);
    }

    @Test
    void sayWhatIsWrongWithTheWayToTheApi() {
        assertThat(told(new ApiFailure.Unreachable("http://x: connection refused"))
                        .detail())
                .isEqualTo("No connection: http://x: connection refused\n\n"
                        + "Check the network, a proxy, and the API's URL in the provider block.");
        assertThat(told(new ApiFailure.Unreadable(200, "the answer is not a list"))
                        .detail())
                .startsWith("the answer is not a list (HTTP 200)\n\nWhat answered POST /things is not the API itself");
        assertThat(told(new ApiFailure.Unreadable(0, "TLS with x: no")).detail())
                .startsWith("TLS with x: no\n\n");
    }

    @Test
    void sayHowToGoOnWhereAnObjectMayBeGone() {
        var read = new ApiException(
                ApiRequest.of(Method.GET, "/things/1"), new ApiFailure.Unreadable(404, "File not found"));
        assertThat(read.diagnostics().getFirst().detail())
                .startsWith("File not found (HTTP 404)\n\n")
                .contains("not taken to say that an object is gone")
                .endsWith("take it out of the state with terraform state rm.");
        assertThat(told(new ApiFailure.Unreadable(404, "no route")).detail()).doesNotContain("terraform state rm");
    }

    /// What no handler caught, an author's own one for example.
    @Test
    void areTheSameWhereNobodyKnowsTheObject() {
        var e = new ApiException(ApiRequest.of(Method.POST, "/things"), new ApiFailure.Refused(ERROR));
        assertThat(e.diagnostics()).singleElement().satisfies(told -> {
            assertThat(told.summary()).isEqualTo("Cannot carry out POST /things");
            assertThat(told.detail()).isEqualTo(told(e.failure()).detail());
        });
        assertThat(e.diagnostics("create test_thing"))
                .singleElement()
                .satisfies(told -> assertThat(told.summary()).isEqualTo("Cannot create test_thing"));
    }

    @Test
    void sayWhatServersSayPrintableAndInBounds() {
        String hostile = "\u001b[31mred\u0007 \u009b1m \u202Egnp.exe\u0000 \ud800 " + "x".repeat(5000);
        String text = new ApiError(400, hostile, hostile, "", "", hostile).text();
        assertThat(text).hasSizeLessThan(1500).contains("[31mred").contains("x...");
        assertThat(text.codePoints())
                .noneMatch(each -> Character.isISOControl(each) || each == 0x202E || each == 0xD800);
    }

    @Test
    void sayThatThereIsNoReason() {
        assertThat(new ApiError(502, "", "", "", "", "").text()).isEqualTo("The API gave no reason (HTTP 502)");
    }

    @ParameterizedTest
    @CsvSource({
        "model, model_name",
        "tools[0].function.name, tools[0].function.name",
        "tools.1.function, tools[1].function",
        "tools[0].function.unheard_of, tools[0].function",
        "metadata.key, metadata",
        "metadata, metadata",
        "channel.kind, channel_kind",
        "channel, channel_kind",
    })
    void underlineWhatTheApiNames(String param, String path) {
        var error = new ApiError(400, "why", "", param, "", "");
        assertThat(String.valueOf(told(new ApiFailure.Refused(error)).path())).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource({"id", "unheard_of", "[0]", "''"})
    void underlineNothingThatUsersDidNotWrite(String param) {
        var error = new ApiError(400, "why", "", param, "", "");
        assertThat(told(new ApiFailure.Refused(error)).path()).isNull();
    }

    private static Diagnostic told(ApiFailure failure) {
        var request = ApiRequest.of(Method.POST, "/things");
        return new Attempt("create test_thing", SHAPE).diagnostic(new ApiException(request, failure));
    }
}
