package io.github.darnold.terraform.engine.rules;

import io.github.darnold.terraform.plugin.value.Value;

/// How messages show values: never secrets, and never whole documents.
final class Values {

    private static final int LONGEST = 200;

    static String show(Value value, boolean secret) {
        if (secret && value.isKnown()) {
            return "(sensitive)";
        }
        String text = value.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }

    private Values() {}
}
