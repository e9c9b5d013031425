package io.github.darnold.terraform.testing.core;

/// What a configuration calls an object: `openai_project.a`.
record Address(String type, String name) {

    @Override
    public String toString() {
        return type + "." + name;
    }
}
