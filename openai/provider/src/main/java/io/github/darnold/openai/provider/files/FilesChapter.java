package io.github.darnold.openai.provider.files;

import io.github.darnold.terraform.plugin.provider.Chapter;
import io.github.darnold.terraform.rest.exchange.Api;
import java.util.List;

/// All that there is about files.
public final class FilesChapter {

    public static final Chapter<Api> CHAPTER = Chapter.<Api>named("Files")
            .resources(List.of(Files.RESOURCE))
            .dataSources(List.of(Files.DATA_SOURCE, Files.LIST_DATA_SOURCE, FileContents.DATA_SOURCE))
            .ephemeralResources(List.of(FileContents.EPHEMERAL))
            .listResources(List.of(Files.LIST_RESOURCE))
            .actions(List.of(FileContents.ACTION_DOWNLOAD));

    private FilesChapter() {}
}
