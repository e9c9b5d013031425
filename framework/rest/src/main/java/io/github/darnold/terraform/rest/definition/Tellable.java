package io.github.darnold.terraform.rest.definition;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.AttributeType;
import io.github.darnold.terraform.plugin.schema.BoolType;
import io.github.darnold.terraform.plugin.schema.Int64Type;
import io.github.darnold.terraform.plugin.schema.ListType;
import io.github.darnold.terraform.plugin.schema.NumberType;
import io.github.darnold.terraform.plugin.schema.ObjectType;
import io.github.darnold.terraform.plugin.schema.SetType;
import io.github.darnold.terraform.plugin.schema.StringType;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.rest.paging.Paging;
import io.github.darnold.terraform.rest.trace.Disclosure;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds out from definitions what a log may show of calls: identifiers that the API gives, words that it knows,
/// numbers
/// that it counts. What users write is none of these, and what is secret anywhere is shown nowhere.
public final class Tellable {

    private static final String ID = "id";

    private final Set<String> given = new HashSet<>(Disclosure.LEAST.identifiers());
    private final Set<String> counts = new HashSet<>();
    private final Set<String> written = new HashSet<>();
    private final Set<String> secret = new HashSet<>();
    private final Set<String> closed = new HashSet<>();
    private final Map<String, Set<String>> words = new HashMap<>();
    private final Set<String> objects = new HashSet<>();

    /// What the calls of these types tell.
    ///
    /// @param types those that make calls say which; others say nothing
    /// @param envelope objects around answers that no definition speaks of: `error`
    public static Disclosure of(Collection<?> types, Paging list, String... envelope) {
        var found = new Tellable();
        found.objects.addAll(List.of(envelope));
        found.page(list);
        for (Object type : types) {
            if (type instanceof MakesCalls known) {
                known.calls().forEach(found::call);
            }
        }
        return found.disclosure();
    }

    private Disclosure disclosure() {
        counts.removeAll(written);
        counts.removeAll(secret);
        given.removeAll(secret);
        words.keySet().removeAll(secret);
        objects.removeAll(closed);
        return new Disclosure(given, counts, words, objects);
    }

    private void call(DefinedCall defined) {
        ApiCall call = defined.call();
        call.path().variables().stream().filter(Tellable::isIdentifier).forEach(given::add);
        call.constants().members().forEach((name, value) -> {
            if (value instanceof StringValue(var text)) {
                words.computeIfAbsent(name, _ -> new HashSet<>()).add(text);
            }
        });
        if (call.paging() != null) {
            page(call.paging());
        }
        defined.sent().forEach(each -> attribute(each, each.json().sentAs()));
        defined.received().forEach(each -> attribute(each, each.json().receivedAs()));
    }

    private void page(Paging paging) {
        objects.addAll(List.of(paging.elements().split("\\.")));
        if (!paging.size().isEmpty()) {
            counts.add(paging.size());
        }
        if (!paging.more().isEmpty()) {
            counts.add(paging.more());
        }
        if (paging.way() instanceof Paging.Way.ByCursor cursor) {
            given.add(cursor.parameter());
        }
    }

    /// An attribute that stands within objects of the JSON opens those.
    private void attribute(Attribute<?> attribute, String path) {
        List<String> names = List.of(path.split("\\."));
        String name = names.getLast();
        if (attribute.isSensitive() || attribute.isWriteOnly()) {
            secret.add(name);
            if (!isPlain(attribute.type())) {
                closed.add(name);
            }
            return;
        }
        objects.addAll(names.subList(0, names.size() - 1));
        boolean isWritten = attribute.isConfigurable();
        if (attribute.json().encode() == null && attribute.json().decode() == null) {
            type(attribute.type(), name, isWritten);
        } else if (isWritten) {
            written.add(name);
        }
    }

    private void type(AttributeType<?> type, String name, boolean isWritten) {
        switch (type) {
            case StringType text -> {
                words.computeIfAbsent(name, _ -> new HashSet<>()).addAll(text.choices());
                if (!isWritten && isIdentifier(name)) {
                    given.add(name);
                }
            }
            case Int64Type _, NumberType _, BoolType _ -> (isWritten ? written : counts).add(name);
            case ListType<?> list -> type(list.element(), name, isWritten);
            case SetType<?> set -> type(set.element(), name, isWritten);
            case ObjectType object -> {
                objects.add(name);
                object.shape().attributes().forEach(each -> {
                    attribute(each, each.json().sentAs());
                    attribute(each, each.json().receivedAs());
                });
            }
            default -> {}
        }
    }

    private static boolean isPlain(AttributeType<?> type) {
        return type instanceof StringType
                || type instanceof Int64Type
                || type instanceof NumberType
                || type instanceof BoolType;
    }

    private static boolean isIdentifier(String name) {
        return name.equals(ID) || name.endsWith("_" + ID);
    }
}
