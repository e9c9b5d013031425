package io.github.darnold.terraform.rest.list;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.exchange.ApiException;
import io.github.darnold.terraform.rest.reading.Member;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// The words that are most like one that nothing has: what users may have meant.
public final class Nearest {

    private static final int MOST = 3;

    /// A sentence for a message about a list that has no element as wanted; empty where the list has none at all.
    public static String inList(Api api, ApiCall list, ObjectValue object, Call call) {
        if (list.pick() == null) {
            return "";
        }
        ApiCall.Pick pick = list.pick().usableFor(object);
        String wanted = pick.equal().plain(object);
        String nearest = of(wanted, told(api, list, pick.field(), object, call)).stream()
                .map(each -> '"' + each + '"')
                .collect(Collectors.joining(", "));
        return nearest.isEmpty()
                ? ""
                : " No " + pick.field() + " is \"" + wanted + "\"; the nearest are " + nearest + ".";
    }

    /// A list that cannot be had suggests nothing.
    private static List<String> told(Api api, ApiCall list, String field, ObjectValue object, Call call) {
        List<String> told = new ArrayList<>();
        try {
            new Pages(api, list, call).forEachWhile(object, element -> {
                String text = Member.text(element.get(field));
                return text == null || told.add(text);
            });
        } catch (ApiException e) {
            call.log().debug("Nothing can be suggested", "list", list, "reason", e);
        }
        return told;
    }

    /// At most three, the nearest first.
    static List<String> of(String wanted, Collection<String> words) {
        return words.stream()
                .distinct()
                .sorted(Comparator.<String>comparingInt(word -> distance(wanted, word))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    /// How many characters have to be put in, taken out or changed to make one of the other.
    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[other.length() + 1];
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(changed, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[other.length()];
    }

    private Nearest() {}
}
