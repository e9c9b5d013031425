package io.github.darnold.openai.faults;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// A table of what came of many trials.
record Tally(List<Result> results) {

    private static final String ROW = "%-15s %5s %8s %6s %8s %14s %13s %10s  %s%n";

    boolean isGood() {
        return results.stream().allMatch(Result::isGood);
    }

    String table() {
        StringBuilder table = new StringBuilder(ROW.formatted(
                "fault",
                "runs",
                "objects",
                "lost",
                "doubled",
                "applies failed",
                "calm failed",
                "plan left",
                "seeds of bad runs"));
        results.stream()
                .map(result -> result.trial().trouble())
                .distinct()
                .sorted()
                .forEach(trouble -> table.append(row(
                        trouble.toString(),
                        results.stream()
                                .filter(result -> result.trial().trouble() == trouble)
                                .toList())));
        return table.append(row("all", results)).toString();
    }

    private static String row(String name, List<Result> results) {
        return ROW.formatted(
                name,
                results.size(),
                results.stream().mapToInt(Result::objects).sum(),
                results.stream().mapToInt(Result::lost).sum(),
                results.stream().mapToInt(Result::doubled).sum(),
                results.stream().filter(result -> !result.isTroubledDone()).count(),
                results.stream().filter(result -> !result.isCalmDone()).count(),
                results.stream().filter(result -> !result.isPlanEmpty()).count(),
                results.stream()
                        .filter(result -> !result.isGood())
                        .sorted(Comparator.comparingLong(
                                result -> result.trial().seed()))
                        .map(result -> Long.toString(result.trial().seed()))
                        .collect(Collectors.joining(" ")));
    }
}
