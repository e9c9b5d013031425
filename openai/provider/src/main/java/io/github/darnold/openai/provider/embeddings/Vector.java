package io.github.darnold.openai.provider.embeddings;

import io.github.darnold.terraform.plugin.value.NumberValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.json.UnexpectedJson;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/// Numbers of 32 bits, as embedding models make them. Immutable. Negative zero is zero, because Terraform has but one.
final class Vector {

    private final float[] components;

    private Vector(float[] components) {
        this.components = components;
        for (int i = 0; i < components.length; i++) {
            if (!Float.isFinite(components[i])) {
                throw new UnexpectedJson("a vector has a component that is no number");
            }
            components[i] += 0f;
        }
    }

    /// The vector whose components' bytes, the least significant one first, are given in Base64.
    ///
    /// @throws UnexpectedJson when the text is something else
    static Vector ofBase64(String text) {
        ByteBuffer bytes = ByteBuffer.wrap(decoded(text)).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.remaining() == 0 || bytes.remaining() % Float.BYTES != 0) {
            throw new UnexpectedJson("a vector has " + bytes.remaining() + " bytes, which are no 32-bit numbers");
        }
        float[] components = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(components);
        return new Vector(components);
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text.replaceAll("\\s", ""));
        } catch (IllegalArgumentException e) {
            throw new UnexpectedJson("a vector is not Base64: " + e.getMessage());
        }
    }

    /// The vector of the 32-bit numbers nearest to these.
    ///
    /// @throws UnexpectedJson when something is not a number
    static Vector ofNumbers(List<? extends Value> numbers) {
        float[] components = new float[numbers.size()];
        for (int i = 0; i < components.length; i++) {
            if (!(numbers.get(i) instanceof NumberValue(var number))) {
                throw new UnexpectedJson("a vector has a component that is no number");
            }
            components[i] = number.floatValue();
        }
        return new Vector(components);
    }

    /// Each component as the shortest decimal that reads back to the same 32-bit number.
    List<BigDecimal> numbers() {
        List<BigDecimal> numbers = new ArrayList<>(components.length);
        for (float component : components) {
            numbers.add(new BigDecimal(Float.toString(component)));
        }
        return List.copyOf(numbers);
    }

    String base64() {
        return Base64.getEncoder().encodeToString(bytes());
    }

    /// Of the components' bytes, in hexadecimal.
    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(components.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(components);
        return bytes.array();
    }
}
