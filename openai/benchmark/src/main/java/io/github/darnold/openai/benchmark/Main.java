package io.github.darnold.openai.benchmark;

import io.github.darnold.openai.benchmark.budget.Verdict;
import java.util.List;

/// The benchmark as a program: the only class of it that uses the standard streams and ends the JVM.
public final class Main {

    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;
    private static final int OVER_BUDGET = 3;

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        switch (CommandLine.parse(List.of(arguments))) {
            case CommandLine.Help() -> System.out.print(CommandLine.USAGE);
            case CommandLine.Wrong(String complaint) -> end(WRONG_USE, complaint + "; --help shows what there is");
            case CommandLine.Measure(Options options) -> measure(options);
        }
    }

    private static void measure(Options options) throws InterruptedException {
        try {
            Run.Outcome outcome = new Run(options, Main::tell).carryOut();
            System.out.print(outcome.text());
            judge(outcome.verdicts());
        } catch (BenchmarkFailure e) {
            end(FAILED, String.valueOf(e.getMessage()));
        }
    }

    private static void judge(List<Verdict> verdicts) {
        if (verdicts.isEmpty()) {
            return;
        }
        System.out.println("\nBudget:");
        verdicts.forEach(verdict -> System.out.println("  " + verdict.text()));
        if (verdicts.stream().allMatch(Verdict.NotChecked.class::isInstance)) {
            end(OVER_BUDGET, "nothing that the budget names was measured");
        }
        if (verdicts.stream().anyMatch(Verdict.Broken.class::isInstance)) {
            end(OVER_BUDGET, "the budget is broken");
        }
    }

    private static void end(int code, String complaint) {
        tell(complaint);
        System.exit(code);
    }

    private static void tell(String line) {
        System.err.println("benchmark: " + line);
    }
}
