package io.github.darnold.terraform.rest.definition;

import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.StringValue;
import io.github.darnold.terraform.plugin.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How a user names an object to import: attributes joined by `/`, or by another separator that users of other
/// providers know.
///
/// @param others longer or shorter forms, which tell more or less; users of other providers know them
/// @param implied what is true of every object that can be imported
public record Import(Template template, List<Template> others, List<String> separators, ObjectValue implied) {

    public static Import by(String template) {
        return new Import(new Template(template), List.of(), List.of("/"), ObjectValue.EMPTY);
    }

    public Import orJoinedBy(String separator) {
        var more = new ArrayList<>(separators);
        more.add(separator);
        return new Import(template, others, List.copyOf(more), implied);
    }

    /// Another form of the id, with another number of parts.
    public Import or(String form) {
        var more = new ArrayList<>(others);
        more.add(new Template(form));
        return new Import(template, List.copyOf(more), separators, implied);
    }

    /// All forms of the id.
    public List<Template> forms() {
        return Stream.concat(Stream.of(template), others.stream()).toList();
    }

    /// Every object that can be imported has this value, which its own answer does not tell. No id or identity that has
    /// another is taken.
    public <T> Import implying(Attribute<T> attribute, T value) {
        return new Import(
                template,
                others,
                separators,
                implied.with(attribute.name(), attribute.type().write(value)));
    }

    /// The attributes that an id tells.
    ///
    /// @throws Failure when it has not the right number of parts
    public ObjectValue require(String typeName, String id) {
        return parse(id)
                .orElseThrow(() -> Failure.of(
                        "Cannot import " + typeName,
                        "\"" + id + "\" is not an import id of " + typeName + ". It has the form "
                                + forms().stream().map(this::shown).collect(Collectors.joining(" or "))
                                + "."));
    }

    private String shown(Template form) {
        String text = form.text();
        for (var each : implied.members().entrySet()) {
            text = each.getValue() instanceof StringValue(var value)
                    ? text.replace("{" + each.getKey() + "}", value)
                    : text;
        }
        return text.replace("{", "<").replace("}", ">");
    }

    /// The attributes that an identity tells.
    ///
    /// @throws Failure when it has another value than every object that can be imported
    public ObjectValue named(String typeName, ObjectValue identity) {
        Map<String, Value> members = new LinkedHashMap<>(implied.members());
        identity.members().forEach((name, value) -> {
            if (!isPossible(name, value)) {
                throw Failure.of(
                        "Cannot import " + typeName,
                        "Its " + name + " is always " + implied.get(name) + ", and not " + value + ".");
            }
            members.put(name, value);
        });
        return new ObjectValue(members);
    }

    private boolean isPossible(String name, Value value) {
        return !implied.has(name) || implied.get(name).equals(value);
    }

    /// The attributes that an id tells; empty when it has not the right number of parts.
    public Optional<ObjectValue> parse(String id) {
        return forms().stream().flatMap(form -> parse(form, id).stream()).findFirst();
    }

    private Optional<ObjectValue> parse(Template form, String id) {
        List<String> names = List.copyOf(form.variables());
        for (String separator : separators) {
            String[] parts = names.size() == 1 ? new String[] {id} : id.split(Pattern.quote(separator), -1);
            if (parts.length == names.size() && List.of(parts).stream().noneMatch(String::isBlank)) {
                Map<String, Value> members = new LinkedHashMap<>(implied.members());
                for (int i = 0; i < parts.length; i++) {
                    Value part = Value.of(parts[i]);
                    if (!isPossible(names.get(i), part)) {
                        return Optional.empty();
                    }
                    members.put(names.get(i), part);
                }
                return Optional.of(new ObjectValue(members));
            }
        }
        return Optional.empty();
    }
}
