package io.github.darnold.openai.provider.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.rest.exchange.ApiError;
import io.github.darnold.terraform.rest.exchange.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenAiErrorsTest {

    private final OpenAiErrors errors = new OpenAiErrors();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "You exceeded your current quota, please check your plan | insufficient_quota | insufficient_quota",
                "You have no credits remaining | insufficient_quota | credit_balance_exhausted",
                "Your account is not active, please check your billing details | billing_not_active |"
                        + " billing_not_active",
                "Billing hard limit has been reached | invalid_request_error | billing_hard_limit_reached",
                "Request too large for gpt-3.5-turbo-0125 on tokens per min (TPM): Limit 1, Requested 2 | tokens |"
                        + " rate_limit_exceeded",
                "Insufficient balance | '' | ''",
            })
    void knowWhichLimitsNeverPass(String message, String type, String code) {
        assertThat(errors.isQuotaExceeded(new ApiError(429, message, type, "", code, "")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rate limit reached for gpt-4o on tokens per min (TPM): Limit 30000, Used 29000, Requested 2000 |"
                        + " tokens | rate_limit_exceeded",
                "Rate limit reached for requests | requests | rate_limit_exceeded",
                "The engine is currently overloaded | server_error | ''",
            })
    void waitForLimitsThatPass(String message, String type, String code) {
        assertThat(errors.isQuotaExceeded(new ApiError(429, message, type, "", code, "")))
                .isFalse();
    }

    @Test
    void takeADeleteThatDidNothingForNoSuccess() {
        assertThat(errors.undone(Method.DELETE, answer("{\"id\": \"x\", \"deleted\": false}")))
                .hasValue("The API answered \"deleted\": false, without a reason");
        assertThat(errors.undone(Method.DELETE, answer("{\"id\": \"x\", \"deleted\": true}")))
                .isEmpty();
        assertThat(errors.undone(Method.DELETE, ObjectValue.EMPTY)).isEmpty();
        assertThat(errors.undone(Method.GET, answer("{\"deleted\": false}"))).isEmpty();
    }

    private static ObjectValue answer(String json) {
        return (ObjectValue) Json.parse(json);
    }
}
