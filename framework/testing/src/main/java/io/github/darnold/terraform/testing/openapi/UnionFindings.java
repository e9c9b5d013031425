package io.github.darnold.terraform.testing.openapi;

import io.github.darnold.terraform.testing.openapi.Breach.Choice;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Makes one finding of a failed `anyOf` or `oneOf`, where the validator reports what each branch has against the
/// value.
///
/// When the value clearly was meant for one branch, because the others want another type or another `type` field, what
/// that branch refuses is what the author of the value wants to know.
final class UnionFindings {

    private static final int ALTERNATIVES_SHOWN = 6;

    private UnionFindings() {}

    static List<Finding> summarize(Collection<Breach> breaches) {
        return summarize(breaches, 0);
    }

    private static List<Finding> summarize(Collection<Breach> breaches, int depth) {
        Set<Finding> findings = new LinkedHashSet<>();
        Map<Object, List<Breach>> choices = new LinkedHashMap<>();
        for (Breach breach : breaches) {
            breach.firstChoice(depth)
                    .ifPresentOrElse(
                            choice -> choices.computeIfAbsent(choice.key(), key -> new ArrayList<>())
                                    .add(breach),
                            () -> findings.add(breach.finding()));
        }
        choices.values().forEach(ofOneChoice -> findings.addAll(choose(ofOneChoice, depth)));
        return List.copyOf(findings);
    }

    private static List<Finding> choose(List<Breach> breaches, int depth) {
        Choice choice = choiceOf(breaches.getFirst(), depth);
        Optional<Breach> overlap = breaches.stream()
                .filter(breach -> choiceOf(breach, depth).branch().isEmpty())
                .filter(breach -> breach.finding().rule().equals(Breach.OVERLAP))
                .findFirst();
        if (overlap.isPresent()) {
            return List.of(overlap.get().finding());
        }
        Map<Integer, List<Breach>> branches = new TreeMap<>();
        for (Breach breach : breaches) {
            choiceOf(breach, depth)
                    .branch()
                    .ifPresent(branch -> branches.computeIfAbsent(branch, key -> new ArrayList<>())
                            .add(breach));
        }
        List<List<Finding>> refusals = branches.values().stream()
                .map(branch -> summarize(branch, choice.depth()))
                .toList();
        return judge(choice, refusals);
    }

    private static List<Finding> judge(Choice choice, List<List<Finding>> refusals) {
        String pointer = Breach.pointer(choice.place());
        List<List<Finding>> ofThisType = narrow(refusals, finding -> isOfOtherType(finding, pointer));
        List<List<Finding>> meant = narrow(ofThisType, finding -> isTag(finding, pointer));
        if (meant.size() == 1) {
            return meant.getFirst();
        }
        List<String> shown = refusals.stream()
                .map(List::getFirst)
                .map(first -> relative(first, pointer) + first.message())
                .distinct()
                .toList();
        int hidden = Math.max(0, shown.size() - ALTERNATIVES_SHOWN);
        String list = String.join("; ", shown.subList(0, shown.size() - hidden)) + (hidden == 0 ? "" : "; ...");
        String message = "fits none of %d alternatives: %s".formatted(refusals.size(), list);
        return List.of(new Finding(pointer, choice.keyword(), message));
    }

    /// Without the branches that this finding rules out, unless that leaves none.
    private static List<List<Finding>> narrow(List<List<Finding>> refusals, Predicate<Finding> rulesOut) {
        List<List<Finding>> left = refusals.stream()
                .filter(findings -> findings.stream().noneMatch(rulesOut))
                .toList();
        return left.isEmpty() ? refusals : left;
    }

    private static boolean isOfOtherType(Finding finding, String pointer) {
        return finding.pointer().equals(pointer) && finding.rule().equals("type");
    }

    /// A field directly below that must have another value.
    private static boolean isTag(Finding finding, String pointer) {
        int slash = finding.pointer().lastIndexOf('/');
        return slash >= 0 && finding.pointer().substring(0, slash).equals(pointer) && finding.isOfEnumeration();
    }

    private static String relative(Finding finding, String pointer) {
        return finding.pointer().equals(pointer) ? "" : finding.pointer().substring(pointer.length()) + " ";
    }

    private static Choice choiceOf(Breach breach, int depth) {
        return breach.firstChoice(depth).orElseThrow();
    }
}
