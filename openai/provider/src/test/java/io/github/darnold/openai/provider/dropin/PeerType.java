package io.github.darnold.openai.provider.dropin;

import java.util.List;

/// A type as another provider declares it.
///
/// @param kind `R` for a resource, `D` for a data source
/// @param version of its stored states
record PeerType(String kind, String name, long version, List<PeerAttribute> attributes) {

    PeerType {
        attributes = List.copyOf(attributes);
    }

    boolean isResource() {
        return kind.equals("R");
    }

    @Override
    public String toString() {
        return kind + " " + name;
    }
}
