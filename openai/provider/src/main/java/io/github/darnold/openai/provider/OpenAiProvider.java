package io.github.darnold.openai.provider;

import io.github.darnold.openai.provider.administration.keys.KeysChapter;
import io.github.darnold.openai.provider.administration.limits.LimitsChapter;
import io.github.darnold.openai.provider.administration.people.PeopleChapter;
import io.github.darnold.openai.provider.administration.projects.ProjectsChapter;
import io.github.darnold.openai.provider.administration.roles.RolesChapter;
import io.github.darnold.openai.provider.administration.security.SecurityChapter;
import io.github.darnold.openai.provider.administration.spend.SpendChapter;
import io.github.darnold.openai.provider.administration.usage.UsageChapter;
import io.github.darnold.openai.provider.assistants.AssistantsChapter;
import io.github.darnold.openai.provider.chat.ChatChapter;
import io.github.darnold.openai.provider.connection.Configuration;
import io.github.darnold.openai.provider.connection.Connection;
import io.github.darnold.openai.provider.embeddings.EmbeddingsChapter;
import io.github.darnold.openai.provider.files.FilesChapter;
import io.github.darnold.openai.provider.finetuning.FineTuningChapter;
import io.github.darnold.openai.provider.functions.FunctionsChapter;
import io.github.darnold.openai.provider.models.ModelsChapter;
import io.github.darnold.openai.provider.vectorstores.VectorStoresChapter;
import io.github.darnold.openai.provider.webhooks.WebhooksChapter;
import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.function.ProviderFunction;
import io.github.darnold.terraform.plugin.provider.Action;
import io.github.darnold.terraform.plugin.provider.Chapter;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.provider.EphemeralResource;
import io.github.darnold.terraform.plugin.provider.ListResource;
import io.github.darnold.terraform.plugin.provider.Provider;
import io.github.darnold.terraform.plugin.provider.Resource;
import io.github.darnold.terraform.plugin.provider.Shutdown;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.rest.definition.Tellable;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.trace.Disclosure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The provider for the OpenAI platform: a list of chapters.
public final class OpenAiProvider implements Provider<Api> {

    public static final String VERSION = "1.0.0";

    /// All that the provider has.
    public static final List<Chapter<Api>> CHAPTERS = List.of(
            ProjectsChapter.CHAPTER,
            KeysChapter.CHAPTER,
            PeopleChapter.CHAPTER,
            RolesChapter.CHAPTER,
            UsageChapter.CHAPTER,
            SecurityChapter.CHAPTER,
            LimitsChapter.CHAPTER,
            SpendChapter.CHAPTER,
            ModelsChapter.CHAPTER,
            ChatChapter.CHAPTER,
            EmbeddingsChapter.CHAPTER,
            FilesChapter.CHAPTER,
            FineTuningChapter.CHAPTER,
            VectorStoresChapter.CHAPTER,
            AssistantsChapter.CHAPTER,
            WebhooksChapter.CHAPTER,
            FunctionsChapter.CHAPTER);

    private final Map<String, String> environment;

    /// The provider in an environment.
    ///
    /// @param environment variables that stand in for arguments of the provider block
    public OpenAiProvider(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public String name() {
        return "openai";
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public String source() {
        return "darnold/openai";
    }

    @Override
    public Schema schema() {
        return Configuration.SCHEMA;
    }

    @Override
    public Api configure(Fields config, Call call) {
        return Connection.open(config, environment, VERSION, this::disclosure, call.context());
    }

    /// What the definitions say that a log may show.
    Disclosure disclosure() {
        List<Object> types = new ArrayList<>(resources());
        types.addAll(dataSources());
        types.addAll(ephemeralResources());
        types.addAll(listResources());
        types.addAll(actions());
        return Tellable.of(types, Connection.DIALECT.list(), "error");
    }

    @Override
    public void close(Api client, Shutdown ending) {
        client.close(ending);
    }

    @Override
    public List<Resource<Api>> resources() {
        return all(Chapter::resources);
    }

    @Override
    public List<DataSource<Api>> dataSources() {
        return all(Chapter::dataSources);
    }

    @Override
    public List<EphemeralResource<Api>> ephemeralResources() {
        return all(Chapter::ephemeralResources);
    }

    @Override
    public List<ListResource<Api>> listResources() {
        return all(Chapter::listResources);
    }

    @Override
    public List<Action<Api>> actions() {
        return all(Chapter::actions);
    }

    @Override
    public List<ProviderFunction> functions() {
        return all(Chapter::functions);
    }

    private static <T> List<T> all(Function<Chapter<Api>, List<T>> kind) {
        return CHAPTERS.stream()
                .flatMap(chapter -> kind.apply(chapter).stream())
                .toList();
    }
}
