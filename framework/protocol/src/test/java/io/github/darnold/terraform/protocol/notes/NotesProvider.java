package io.github.darnold.terraform.protocol.notes;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.required;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.function.ProviderFunction;
import io.github.darnold.terraform.plugin.provider.Action;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.provider.EphemeralResource;
import io.github.darnold.terraform.plugin.provider.ListResource;
import io.github.darnold.terraform.plugin.provider.Provider;
import io.github.darnold.terraform.plugin.provider.Resource;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.protocol.ProviderPlugin;
import java.nio.file.Path;
import java.util.List;

/// The provider `notes`.
///
/// @param onRead runs inside every read of a note, before each note of a list, and after each word that is read
///     aloud
public record NotesProvider(Runnable onRead) implements Provider<Notebook> {

    public static final String ADDRESS = "registry.terraform.io/example/notes";

    private static final Attribute<String> DIRECTORY = required("directory", string(), "Where the notes are.");
    private static final Attribute<String> GREETING =
            optional("greeting", string(), "Stands before every note.").sensitive();

    public static void main(String[] arguments) {
        ProviderPlugin.serve(new NotesProvider(() -> {}), ADDRESS, arguments);
    }

    @Override
    public String name() {
        return "notes";
    }

    @Override
    public String version() {
        return "0.1.0";
    }

    @Override
    public Schema schema() {
        return Schema.of(shape(DIRECTORY, GREETING), "Keeps notes.");
    }

    @Override
    public Schema metaSchema() {
        return Schema.of(shape(ShelfResource.OWNER), "Who has the notes.");
    }

    @Override
    public Notebook configure(Fields config, Call call) {
        call.log().info("greeting with " + config.getOrDefault(GREETING, "nothing"));
        return new Notebook(Path.of(config.require(DIRECTORY)), config.getOrDefault(GREETING, ""));
    }

    @Override
    public List<Resource<Notebook>> resources() {
        return List.of(new NoteResource(onRead), ShelfResource.RESOURCE);
    }

    @Override
    public List<DataSource<Notebook>> dataSources() {
        return List.of(new CountDataSource());
    }

    @Override
    public List<EphemeralResource<Notebook>> ephemeralResources() {
        return List.of(new PenResource());
    }

    @Override
    public List<Action<Notebook>> actions() {
        return List.of(new ReadAloud(onRead));
    }

    @Override
    public List<ProviderFunction> functions() {
        return NoteFunctions.ALL;
    }

    @Override
    public List<ListResource<Notebook>> listResources() {
        return List.of(new NoteList(onRead));
    }
}
