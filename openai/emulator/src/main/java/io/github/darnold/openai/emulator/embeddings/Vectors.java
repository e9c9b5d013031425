package io.github.darnold.openai.emulator.embeddings;

import io.github.darnold.openai.emulator.http.Json;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Vectors of unit length that depend on model and input alone. Each word has a direction of its own, so texts are as
/// similar as they have words in common.
///
/// As with the real models, fewer dimensions are the first ones of the full vector, brought back to unit length.
public final class Vectors {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /// What tells texts of the same words apart.
    private static final double OWN = 0.05;

    private Vectors() {}

    static int fullSize(String model) {
        return model.equals("text-embedding-3-large") ? 3072 : 1536;
    }

    /// The vector of a text, or of tokens as they stand in JSON.
    public static float[] of(String model, String input, int dimensions) {
        double[] values = new double[dimensions];
        add(OWN, model + "\n" + input, values);
        words(input).forEach((word, count) -> add(Math.sqrt(count), model + "\n" + word, values));
        double length =
                Math.sqrt(Arrays.stream(values).map(value -> value * value).sum());
        float[] vector = new float[dimensions];
        for (int i = 0; i < dimensions; i++) {
            vector[i] = (float) (values[i] / length);
        }
        return vector;
    }

    /// The cosine of the angle between two vectors: 1 for the same, about 0 for texts without a common word.
    public static double similarity(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (double) one[i] * other[i];
        }
        return sum;
    }

    private static Map<String, Integer> words(String text) {
        Map<String, Integer> counts = new TreeMap<>();
        WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .forEach(word -> counts.merge(word.group(), 1, Integer::sum));
        return counts;
    }

    private static void add(double weight, String text, double[] values) {
        SplittableRandom random = new SplittableRandom(seed(text));
        for (int i = 0; i < values.length; i++) {
            values[i] += weight * random.nextGaussian();
        }
    }

    static ArrayNode numbers(float[] vector) {
        ArrayNode numbers = Json.array();
        for (float value : vector) {
            numbers.add(value);
        }
        return numbers;
    }

    /// Little-endian 32-bit floats.
    static JsonNode base64(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(vector);
        return JsonNodeFactory.instance.stringNode(Base64.getEncoder().encodeToString(bytes.array()));
    }

    private static long seed(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
