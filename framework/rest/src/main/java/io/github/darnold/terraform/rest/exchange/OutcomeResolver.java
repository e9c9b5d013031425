package io.github.darnold.terraform.rest.exchange;

import io.github.darnold.terraform.plugin.call.Call;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// What to do about a request whose outcome is in doubt: it may have been carried out, though no usable answer came.
public interface OutcomeResolver {

    /// None: the doubt is the outcome.
    OutcomeResolver NONE = new OutcomeResolver() {

        @Override
        public ApiAnswer attempt(Supplier<ApiAnswer> send, Call call) {
            return send.get();
        }

        @Override
        public Optional<ApiAnswer> look(ApiException doubt, Call call) {
            throw doubt;
        }
    };

    /// The same where the answer to the request has what was made inside.
    ///
    /// @param open takes it out, so that the two ways of [#attempt] and [#look] answer alike
    default OutcomeResolver opening(UnaryOperator<ApiAnswer> open) {
        OutcomeResolver inner = this;
        return new OutcomeResolver() {

            @Override
            public ApiAnswer attempt(Supplier<ApiAnswer> send, Call call) {
                return inner.attempt(() -> open.apply(send.get()), call);
            }

            @Override
            public Optional<ApiAnswer> look(ApiException doubt, Call call) {
                return inner.look(doubt, call);
            }
        };
    }

    /// Makes one attempt; whoever implements this may hold others off meanwhile.
    ///
    /// @throws ApiException also when the answer is of no use
    ApiAnswer attempt(Supplier<ApiAnswer> send, Call call);

    /// Looks for what an attempt did.
    ///
    /// @return the answer that was lost; empty when nothing was done, so that the request can be sent again
    Optional<ApiAnswer> look(ApiException doubt, Call call);
}
