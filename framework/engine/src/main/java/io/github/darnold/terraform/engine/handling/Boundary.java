package io.github.darnold.terraform.engine.handling;

import io.github.darnold.terraform.plugin.call.Deferred;
import io.github.darnold.terraform.plugin.call.HiddenTexts;
import io.github.darnold.terraform.plugin.call.Logger;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Where exceptions of a provider's code end: expected trouble becomes the diagnostics that it carries, all else the
/// report of a bug in the provider.
///
/// @param doing what the code does, for the report: `create openai_project`
/// @param hidden what the report must not show, whatever the exception says
/// @param deferring whether Terraform puts off what cannot be done yet: [Deferred] passes then
public record Boundary(String provider, String doing, Logger log, HiddenTexts hidden, boolean deferring) {

    /// One that lets nothing pass.
    public Boundary(String provider, String doing, Logger log, HiddenTexts hidden) {
        this(provider, doing, log, hidden, false);
    }

    public <T extends @Nullable Object> Outcome<T> run(Supplier<T> code) {
        try {
            return new Outcome.Done<>(code.get());
        } catch (Deferred e) {
            if (deferring) {
                throw e;
            }
            return new Outcome.Failed<>(e.diagnostics());
        } catch (Failure e) {
            return new Outcome.Failed<>(e.diagnostics(doing));
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            return new Outcome.Failed<>(List.of(bug(e)));
        }
    }

    /// What the code makes, or what is made of the trouble that ends it.
    public <A> A answer(Supplier<A> code, Function<List<Diagnostic>, A> failed) {
        return switch (run(code)) {
            case Outcome.Done<A>(var answer) -> answer;
            case Outcome.Failed<A>(var diagnostics) -> failed.apply(masked(diagnostics));
        };
    }

    /// As [#answer] of two, where code may be put off.
    ///
    /// @param deferred what is made of that
    public <A> A answer(Supplier<A> code, Function<List<Diagnostic>, A> failed, Function<Deferred.Reason, A> deferred) {
        return answer(
                () -> {
                    try {
                        return code.get();
                    } catch (Deferred e) {
                        if (deferring) {
                            return deferred.apply(e.reason());
                        }
                        throw e;
                    }
                },
                failed);
    }

    /// What code that checks something reports, with the trouble that ends it.
    public List<Diagnostic> problems(Consumer<Consumer<Diagnostic>> check) {
        var problems = new ArrayList<Diagnostic>();
        Outcome<Boolean> outcome = run(() -> {
            check.accept(problems::add);
            return true;
        });
        if (outcome instanceof Outcome.Failed<Boolean>(var failure)) {
            problems.addAll(failure);
        }
        return masked(problems);
    }

    private Diagnostic bug(Throwable thrown) {
        var trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        log.error("the provider's code failed", "doing", doing, "exception", trace.toString());
        return bug("It failed to " + doing + " with " + hidden.masked(thrown.toString()) + ".");
    }

    /// A report of a bug that the engine noticed.
    public Diagnostic bug(String problem) {
        return Diagnostic.error(
                "This is a bug in the provider " + provider,
                problem + "\n\nPlease report it to the maintainers of the provider, with Terraform's log (TF_LOG=debug)"
                        + " of the same command. Nothing in the configuration has to be changed.");
    }

    /// The diagnostics with `***` in place of each secret.
    List<Diagnostic> masked(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(hidden::masked).toList();
    }
}
