package io.github.darnold.terraform.testing.openapi;

/// What a schema refuses about one value: where, by which keyword, in words.
record Finding(String pointer, String rule, String message) {

    boolean isOfEnumeration() {
        return rule.equals("enum") || rule.equals("const");
    }

    Finding below(String prefix) {
        return new Finding(prefix + pointer, rule, message);
    }
}
