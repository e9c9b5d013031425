package io.github.darnold.terraform.protocol.transport;

import java.util.ArrayList;
import java.util.List;

/// Which ports to listen on. The host's range is a wish, not a rule, so a free port outside it is the last
/// resort.
public record Ports(int first, int last) {

    /// Any free port.
    public static final Ports ANY = new Ports(0, 0);

    private static final int ATTEMPTS = 8;
    private static final int HIGHEST = 65_535;

    public Ports {
        if (first < 0 || last < first || last > HIGHEST) {
            throw new IllegalArgumentException("Not a range of ports: " + first + " to " + last);
        }
    }

    /// Ports to try, in order. Processes that start together begin at different places.
    List<Integer> candidates(long seed) {
        List<Integer> ports = new ArrayList<>();
        if (first > 0) {
            int span = last - first + 1;
            for (int i = 0; i < Math.min(span, ATTEMPTS); i++) {
                ports.add(first + Math.floorMod(seed + i, span));
            }
        }
        ports.add(0);
        return ports;
    }
}
