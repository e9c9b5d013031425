package io.github.darnold.terraform.testing.openapi;

/// Spelling of JSON pointers (RFC 6901).
final class JsonPointers {

    private JsonPointers() {}

    static String append(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /// The same place for every element of an array, and in the spelling of property paths: `/tools/0/type` is
    /// `tools[].type`.
    static String toPropertyPath(String pointer) {
        if (!pointer.startsWith("/")) {
            return pointer;
        }
        StringBuilder path = new StringBuilder();
        for (String segment : pointer.substring(1).split("/", -1)) {
            if (!segment.isEmpty() && segment.chars().allMatch(Character::isDigit)) {
                path.append("[]");
            } else {
                path.append(path.isEmpty() ? "" : ".")
                        .append(segment.replace("~1", "/").replace("~0", "~"));
            }
        }
        return path.toString();
    }
}
