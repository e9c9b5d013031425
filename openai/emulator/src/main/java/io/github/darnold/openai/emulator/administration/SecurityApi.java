package io.github.darnold.openai.emulator.administration;

import io.github.darnold.openai.emulator.http.Chapter;
import io.github.darnold.openai.emulator.store.Ids;
import java.time.InstantSource;
import java.util.List;

/// What guards the organization's data and ways in: certificates, keys and storage of its own, tunnels.
public final class SecurityApi {

    private SecurityApi() {}

    public static List<Chapter> chapters(InstantSource clock, Ids ids) {
        return List.of(
                new Certificates(clock, ids),
                new ExternalKeys(clock, ids),
                new ExternalStorage(clock, ids),
                new Tunnels(clock, ids));
    }
}
