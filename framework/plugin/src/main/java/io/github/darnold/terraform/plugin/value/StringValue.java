package io.github.darnold.terraform.plugin.value;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/// Text in Unicode's normal form C: Terraform normalises all strings it decodes, so both sides of a comparison must
/// be.
public record StringValue(String value) implements Value {

    public StringValue {
        if (!isAscii(value)) {
            value = Normalizer.normalize(value, Form.NFC);
        }
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return '"' + value + '"';
    }
}
