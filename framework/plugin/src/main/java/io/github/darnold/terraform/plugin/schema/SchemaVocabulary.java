package io.github.darnold.terraform.plugin.schema;

import java.time.Duration;
import java.util.List;

/// The words in which shapes are written. Definitions import them statically:
///
/// ```java
/// private static final Shape PROJECT = shape(
///         computed("id", string(), "Identifier of the project."),
///         required("name", string().length(1, 255), "Name shown in usage reports."));
/// ```
public final class SchemaVocabulary {

    public static StringType string() {
        return StringType.ANY;
    }

    public static BoolType bool() {
        return new BoolType();
    }

    public static Int64Type int64() {
        return Int64Type.ANY;
    }

    /// A whole number of at most 32 bits.
    public static Int64Type int32() {
        return int64().between(Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /// A number. Two that one 64-bit float holds mean the same: hardly any API keeps more digits than that.
    public static NumberType number() {
        return NumberType.ANY;
    }

    /// A number that the API keeps as a `double`: digits that it cannot keep do not matter.
    public static NumberType float64() {
        return number().in(NumberType.Precision.FLOAT64);
    }

    /// A number that the API keeps as a `float`: digits that it cannot keep do not matter.
    public static NumberType float32() {
        return number().in(NumberType.Precision.FLOAT32);
    }

    /// A value of any type; not inside collections.
    public static DynamicType dynamic() {
        return DynamicType.ANY;
    }

    /// A JSON document as text; white space and notation of numbers do not matter, and the order of
    /// members in a configuration alone.
    public static JsonType json() {
        return new JsonType();
    }

    /// The path of a file or folder; not empty. Whether there is one, nobody looks.
    public static StringType path() {
        return string().notEmpty().must(TextConstraints.path());
    }

    /// A time span in Go's notation: `90s`, `1h30m`.
    public static StringType duration() {
        return string().normalizedBy(
                        text -> GoDuration.parse(text).toString(), "a duration such as \"90s\", \"10m\" or \"1h30m\"");
    }

    /// A time span in Go's notation within inclusive bounds, in the same notation: `duration("1s", "24h")`.
    public static StringType duration(String least, String most) {
        Duration min = GoDuration.parse(least);
        Duration max = GoDuration.parse(most);
        return string().normalizedBy(
                        text -> {
                            Duration duration = GoDuration.parse(text);
                            if (duration.compareTo(min) < 0 || duration.compareTo(max) > 0) {
                                throw new IllegalArgumentException("not within bounds: " + duration);
                            }
                            return duration.toString();
                        },
                        "a duration from " + least + " to " + most + ", such as \"90s\", \"10m\" or \"1h30m\"");
    }

    /// A time as RFC 3339 writes it. Texts of the same instant mean the same, in whatever zone.
    public static StringType time() {
        return string().normalizedBy(
                        text -> Rfc3339.parse(text).toString(), "a time such as \"2026-01-02T15:04:05Z\" (RFC 3339)");
    }

    /// An IP address, of version 4 or 6. Notations of the same address mean the same.
    public static StringType ipAddress() {
        return string().normalizedBy(InternetAddress::normal, "an IP address such as \"192.0.2.1\" or \"2001:db8::1\"");
    }

    /// A block of IP addresses, of version 4 or 6. Notations of the same block mean the same.
    public static StringType cidr() {
        return string().normalizedBy(
                        InternetAddress::normalBlock, "a block such as \"192.0.2.0/24\" or \"2001:db8::/32\"");
    }

    /// An absolute URL of the web.
    public static StringType url() {
        return string().must(TextConstraints.url());
    }

    /// Something that may be an e-mail address: only its server could tell.
    public static StringType email() {
        return string().matches("[^@\\s]+@[^@\\s]+", "an e-mail address such as \"ada@example.com\"");
    }

    public static <E> ListType<E> listOf(AttributeType<E> element) {
        return new ListType<>(element, 0, Integer.MAX_VALUE, List.of());
    }

    public static <E> SetType<E> setOf(AttributeType<E> element) {
        return new SetType<>(element, 0, Integer.MAX_VALUE, List.of());
    }

    public static <E> MapType<E> mapOf(AttributeType<E> element) {
        return new MapType<>(element, 0, Integer.MAX_VALUE, StringType.ANY, List.of());
    }

    public static ObjectType object(Shape shape) {
        return new ObjectType(shape);
    }

    public static Shape shape(Attribute<?>... attributes) {
        return new Shape(List.of(attributes), List.of());
    }

    public static Branch when(String value) {
        return new Branch(value, List.of(), List.of());
    }

    public static <T> Required<T> required(String name, AttributeType<T> type, String description) {
        return new Required<>(Traits.of(name, type, description));
    }

    public static <T> Optional<T> optional(String name, AttributeType<T> type, String description) {
        return new Optional<>(Traits.of(name, type, description));
    }

    public static <T> Optional<T> optionalComputed(String name, AttributeType<T> type, String description) {
        return optional(name, type, description).orComputed();
    }

    /// An argument that only the provider knows of: neither sent nor received.
    public static <T> Optional<T> local(String name, AttributeType<T> type, String description) {
        return optional(name, type, description).local();
    }

    public static <T> Computed<T> computed(String name, AttributeType<T> type, String description) {
        return new Computed<>(Traits.of(name, type.readOnly(), description));
    }

    /// Computed, and possibly another value after any update.
    public static <T> Computed<T> changing(String name, AttributeType<T> type, String description) {
        return computed(name, type, description).changing();
    }

    private SchemaVocabulary() {}
}
