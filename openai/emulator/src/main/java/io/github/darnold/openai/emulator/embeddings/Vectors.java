package io.github.darnold.openai.emulator.embeddings;

import io.github.darnold.openai.emulator.http.Json;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Vectors of unit length that depend on model and input alone.
///
/// As with the real models, fewer dimensions are the first ones of the full vector, brought back to unit length.
final class Vectors {

    private Vectors() {}

    static int fullSize(String model) {
        return model.equals("text-embedding-3-large") ? 3072 : 1536;
    }

    static float[] of(String model, String input, int full, int dimensions) {
        SplittableRandom random = new SplittableRandom(seed(model + "\n" + input));
        double[] values = new double[full];
        Arrays.setAll(values, _ -> random.nextGaussian());
        double length = Math.sqrt(
                Arrays.stream(values, 0, dimensions).map(value -> value * value).sum());
        float[] vector = new float[dimensions];
        for (int i = 0; i < dimensions; i++) {
            vector[i] = (float) (values[i] / length);
        }
        return vector;
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
