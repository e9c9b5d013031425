package io.github.darnold.openai.provider;

import io.github.darnold.openai.provider.administration.Projects;
import io.github.darnold.openai.provider.assistants.Assistants;
import io.github.darnold.openai.provider.assistants.Messages;
import io.github.darnold.openai.provider.assistants.Runs;
import io.github.darnold.openai.provider.assistants.Threads;
import io.github.darnold.openai.provider.chat.ChatCompletionMessages;
import io.github.darnold.openai.provider.chat.ChatCompletions;
import io.github.darnold.openai.provider.connection.Configuration;
import io.github.darnold.openai.provider.connection.Connection;
import io.github.darnold.openai.provider.embeddings.Embeddings;
import io.github.darnold.openai.provider.files.Files;
import io.github.darnold.openai.provider.finetuning.FineTunes;
import io.github.darnold.openai.provider.functions.DataUrls;
import io.github.darnold.openai.provider.functions.JsonLines;
import io.github.darnold.openai.provider.functions.ModelNames;
import io.github.darnold.openai.provider.models.Models;
import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.function.ProviderFunction;
import io.github.darnold.terraform.plugin.provider.Action;
import io.github.darnold.terraform.plugin.provider.DataSource;
import io.github.darnold.terraform.plugin.provider.Ending;
import io.github.darnold.terraform.plugin.provider.ListResource;
import io.github.darnold.terraform.plugin.provider.Provider;
import io.github.darnold.terraform.plugin.provider.Resource;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.rest.exchange.Api;
import java.util.List;
import java.util.Map;

/// The provider for the OpenAI platform, and the one list of all it has.
public final class OpenAiProvider implements Provider<Api> {

    public static final String VERSION = "1.0.0";

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
    public Schema schema() {
        return Configuration.SCHEMA;
    }

    @Override
    public Api configure(Fields config, Call call) {
        return Connection.open(config, environment, VERSION, call.context());
    }

    @Override
    public void close(Api client, Ending ending) {
        client.close(ending);
    }

    @Override
    public List<Resource<Api>> resources() {
        return List.of(
                Projects.RESOURCE,
                ChatCompletions.RESOURCE,
                Embeddings.RESOURCE,
                Files.RESOURCE,
                FineTunes.RESOURCE,
                Assistants.RESOURCE,
                Threads.RESOURCE,
                Messages.RESOURCE,
                Runs.RESOURCE);
    }

    @Override
    public List<DataSource<Api>> dataSources() {
        return List.of(
                Projects.DATA_SOURCE,
                Projects.LIST_DATA_SOURCE,
                Models.DATA_SOURCE,
                ChatCompletions.DATA_SOURCE,
                ChatCompletions.STORED_DATA_SOURCE,
                ChatCompletions.LIST_DATA_SOURCE,
                ChatCompletionMessages.LIST_DATA_SOURCE,
                Assistants.DATA_SOURCE,
                Messages.LIST_DATA_SOURCE);
    }

    @Override
    public List<Action<Api>> actions() {
        return List.of(FineTunes.ACTION_CANCEL, Runs.ACTION_CANCEL);
    }

    @Override
    public List<ProviderFunction> functions() {
        return List.of(JsonLines.ENCODE, JsonLines.DECODE, ModelNames.PARSE, DataUrls.DATA_URL);
    }

    @Override
    public List<ListResource<Api>> listResources() {
        return List.of(
                Projects.LIST_RESOURCE,
                ChatCompletions.LIST_RESOURCE,
                Files.LIST_RESOURCE,
                FineTunes.LIST_RESOURCE,
                Assistants.LIST_RESOURCE,
                Messages.LIST_RESOURCE,
                Runs.LIST_RESOURCE);
    }
}
