package com.example.notebook;

import static io.github.darnold.terraform.plugin.definition.ProviderVocabulary.provider;
import static io.github.darnold.terraform.plugin.function.FunctionVocabulary.*;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;

import io.github.darnold.terraform.plugin.function.Parameter;
import io.github.darnold.terraform.plugin.function.ProviderFunction;
import io.github.darnold.terraform.plugin.provider.Provider;
import io.github.darnold.terraform.plugin.schema.Required;
import io.github.darnold.terraform.protocol.ProviderPlugin;
import java.nio.file.Path;
import java.util.Locale;

/// A Terraform provider that keeps notes as text files in a folder.
public final class Notebook {

    private static final Required<String> FOLDER =
            required("folder", string(), "Where the notes are. Made when the first one is written.");

    private static final Parameter<String> TEXT = parameter("text", string(), "What to make a title of.");

    private static final ProviderFunction TITLE = function("title", "Makes a title of any text")
            .taking(TEXT)
            .returning(string(), call -> call.require(TEXT).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"));

    static Provider<Path> define() {
        return provider(
                        "notebook", "0.1.0", shape(FOLDER), (config, call) -> Path.of(config.require(FOLDER)))
                .describedAs("Keeps notes as text files in a folder.")
                .with(Notes.RESOURCE)
                .with(Notes.DATA_SOURCE)
                .with(TITLE)
                .build();
    }

    public static void main(String[] arguments) {
        ProviderPlugin.serve(Notebook::define, "registry.terraform.io/example/notebook", arguments);
    }
}
