package com.example.notebook;

import static io.github.darnold.terraform.plugin.definition.ProviderVocabulary.*;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;

import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.provider.*;
import io.github.darnold.terraform.plugin.schema.*;
import java.io.IOException;
import java.nio.file.*;
import java.util.StringTokenizer;

/// Notes: one text file each.
final class Notes {

    static final Required<String> TITLE = required(
                    "title", string().matches("[a-z0-9-]+", "small letters, digits and hyphens"), "Name of the file.")
            .requiresReplace();
    private static final Required<String> TEXT = required("text", string(), "What the note says.");
    private static final Computed<Long> WORDS = changing("words", int64(), "How many words that is.");
    private static final Shape NOTE = shape(TITLE, TEXT, WORDS);

    static final Resource<Path> RESOURCE = resource(Path.class, "notebook_note", NOTE)
            .describedAs("A note in the notebook.")
            .create((folder, plan, config, call) -> write(folder, plan, StandardOpenOption.CREATE_NEW))
            .read((folder, state, call) -> Files.exists(file(folder, state)) ? read(folder, state) : null)
            .update((folder, state, plan, config, call) -> write(folder, plan, StandardOpenOption.TRUNCATE_EXISTING))
            .delete((folder, state, call) -> Files.deleteIfExists(file(folder, state)))
            .importedBy(TITLE)
            .build();

    static final DataSource<Path> DATA_SOURCE = dataSource(Path.class, "notebook_note", NOTE.lookedUpBy(TITLE))
            .describedAs("A note that is there already.")
            .read((folder, config, call) -> {
                if (!Files.exists(file(folder, config))) {
                    throw Failure.of("There is no such note", "Write " + file(folder, config) + ", or correct the title.");
                }
                return read(folder, config);
            })
            .build();

    private static Fields write(Path folder, Fields plan, OpenOption how) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(file(folder, plan), plan.require(TEXT), how);
        return counted(plan);
    }

    private static Fields read(Path folder, Fields known) throws IOException {
        return counted(known.with(TEXT, Files.readString(file(folder, known))));
    }

    private static Fields counted(Fields note) {
        return note.with(WORDS, (long) new StringTokenizer(note.require(TEXT)).countTokens());
    }

    private static Path file(Path folder, Fields note) {
        return folder.resolve(note.require(TITLE) + ".txt");
    }
}
