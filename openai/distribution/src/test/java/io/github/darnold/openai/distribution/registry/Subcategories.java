package io.github.darnold.openai.distribution.registry;

import io.github.darnold.terraform.registrydocs.Details;
import io.github.darnold.terraform.registrydocs.PageKind;
import java.util.List;
import java.util.Map;

/// Under which chapter of the API reference the Registry lists a page.
final class Subcategories {

    private static final Map<String, List<String>> CHAPTERS = Map.of(
            "Administration", List.of("openai_project", "openai_projects"),
            "Models", List.of("openai_model"),
            "Chat Completions",
                    List.of(
                            "openai_chat_completion",
                            "openai_chat_completions",
                            "openai_chat_completion_messages",
                            "openai_stored_chat_completion"),
            "Embeddings", List.of("openai_embedding"),
            "Files", List.of("openai_file"),
            "Fine-Tuning", List.of("openai_fine_tune", "openai_fine_tuning_job_cancel"),
            "Assistants",
                    List.of(
                            "openai_assistant",
                            "openai_thread",
                            "openai_message",
                            "openai_messages",
                            "openai_run",
                            "openai_run_cancel"));

    private Subcategories() {}

    /// @throws IllegalStateException for an object of no chapter
    static Details of(PageKind kind, String name) {
        return kind == PageKind.FUNCTION
                ? Details.in("")
                : Details.in(CHAPTERS.entrySet().stream()
                        .filter(chapter -> chapter.getValue().contains(name))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(name + " is in no chapter: add it here")));
    }
}
