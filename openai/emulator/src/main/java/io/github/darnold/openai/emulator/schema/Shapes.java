package io.github.darnold.openai.emulator.schema;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The vocabulary of shapes.
public final class Shapes {

    public static final int UNBOUNDED = Integer.MAX_VALUE;

    /// At most 16 pairs of texts, as everywhere in the API.
    public static final Shape METADATA = new MapShape(text(0, 512), 16, 64).orNull();

    private Shapes() {}

    public static Shape text() {
        return text(0, UNBOUNDED);
    }

    public static Shape text(int min, int max) {
        return new TextShape(min, max, List.of(), "");
    }

    public static Shape word(String... words) {
        return new TextShape(0, UNBOUNDED, List.of(words), "");
    }

    public static Shape bool() {
        return new BooleanShape();
    }

    public static Shape any() {
        return new AnyShape();
    }

    public static Shape integer() {
        return new NumberShape(true, null, false, null);
    }

    public static Shape integer(long min, long max) {
        return new NumberShape(true, BigDecimal.valueOf(min), false, BigDecimal.valueOf(max));
    }

    public static Shape atLeast(long min) {
        return new NumberShape(true, BigDecimal.valueOf(min), false, null);
    }

    public static Shape number() {
        return new NumberShape(false, null, false, null);
    }

    public static Shape number(long min, long max) {
        return new NumberShape(false, BigDecimal.valueOf(min), false, BigDecimal.valueOf(max));
    }

    public static Shape above(BigDecimal min) {
        return new NumberShape(false, min, true, null);
    }

    public static Shape above(BigDecimal min, long max) {
        return new NumberShape(false, min, true, BigDecimal.valueOf(max));
    }

    public static Shape list(Shape element) {
        return list(element, 0, UNBOUNDED);
    }

    public static Shape list(Shape element, int min, int max) {
        return new ListShape(element, min, max);
    }

    public static Shape map(Shape value) {
        return new MapShape(value, UNBOUNDED, UNBOUNDED);
    }

    public static Shape openObject() {
        return map(any().orNull());
    }

    public static ObjectShape object() {
        return ObjectShape.EMPTY;
    }

    public static Shape either(Shape... branches) {
        return new EitherShape(List.of(branches));
    }

    /// Objects whose field `type` names the branch; each branch gets that field by itself.
    public static Shape byType(Map<String, ObjectShape> branches) {
        return tagged("type", branches);
    }

    public static Shape tagged(String tag, Map<String, ObjectShape> branches) {
        Map<String, ObjectShape> full = new TreeMap<>();
        branches.forEach((word, branch) -> full.put(word, branch.required(tag, word(word))));
        return new TaggedShape(tag, full);
    }
}
