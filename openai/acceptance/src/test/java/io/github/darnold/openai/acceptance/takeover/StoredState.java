package io.github.darnold.openai.acceptance.takeover;

import io.github.darnold.terraform.testing.scenario.format.Needs;
import io.github.darnold.terraform.testing.scenario.format.Place;
import io.github.darnold.terraform.testing.scenario.format.Scenario;
import io.github.darnold.terraform.testing.scenario.format.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// A state that another provider wrote, in a folder of its own:
///
/// | file | by | what |
/// |---|---|---|
/// | `main.tf` | hand | the configuration that it was made from, but for the providers |
/// | `given.txt` | hand | requests for what was there before, one a line; may be absent |
/// | `edited.tf` | hand | what the guide makes of the configuration; absent where nothing is to be edited |
/// | `writes.txt` | recording | the requests that the other provider made |
/// | `state.json` | recording | what it wrote |
public record StoredState(Peer peer, Path folder) {

    static final String CONFIGURATION = "main.tf";
    static final String GIVEN = "given.txt";
    static final String WRITES = "writes.txt";
    static final String STATE = "state.json";
    static final String TERRAFORMS_STATE = "terraform.tfstate";
    private static final String EDITED = "edited.tf";

    private static final String OURS = "registry.terraform.io/darnold/openai";

    /// All in a folder that has one for each peer.
    public static Stream<StoredState> in(Path folder) {
        return Arrays.stream(Peer.values())
                .flatMap(peer -> folders(folder.resolve(peer.namespace())).map(each -> new StoredState(peer, each)));
    }

    private static Stream<Path> folders(Path parent) {
        try (Stream<Path> folders = Files.list(parent)) {
            return folders.filter(Files::isDirectory).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// `openai/openai_group`.
    public String name() {
        return peer.namespace() + "/" + folder.getFileName();
    }

    /// The objects exist, the state is there, one command is run: and the plan has no changes, or nothing but moves.
    ///
    /// @param root what files are named from
    public Scenario takeover(Path root) {
        Path start = Files.exists(folder.resolve(EDITED)) ? folder.resolve(EDITED) : folder.resolve(CONFIGURATION);
        Place place = new Place(root.relativize(start).toString(), 1);
        List<Step> steps = new ArrayList<>();
        Stream.of(GIVEN, WRITES).flatMap(this::requests).forEach(line -> steps.add(outside(place, line)));
        steps.add(new Step.PutFile(place, CONFIGURATION, read(start)));
        steps.add(new Step.PutFile(place, TERRAFORMS_STATE, read(folder.resolve(STATE))));
        steps.add(run(
                place,
                "state replace-provider -auto-approve " + peer.address() + " " + OURS,
                "Successfully replaced provider for"));
        steps.add(
                read(start).contains("moved {")
                        ? run(place, "plan", "has moved to", "Plan: 0 to add, 0 to change, 0 to destroy.")
                        : run(place, "plan -detailed-exitcode", "No changes."));
        return new Scenario(
                place.file(),
                name(),
                Scenario.Mode.REATTACH,
                Scenario.Ending.OPEN,
                Scenario.Hosts.ONE,
                Needs.NOTHING,
                steps);
    }

    private static Step run(Place place, String command, String... expected) {
        return new Step.Run(place, List.of(command.split(" ", -1)), List.of(expected));
    }

    private static Step outside(Place place, String line) {
        String[] parts = line.split(" ", 3);
        return new Step.Outside(place, parts[0], parts[1], parts.length == 3 ? parts[2] : "");
    }

    /// The lines of a file of requests, `POST /path {"a": 1}`; none where it is absent.
    Stream<String> requests(String file) {
        return Files.exists(folder.resolve(file))
                ? read(folder.resolve(file)).lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                : Stream.empty();
    }

    String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
