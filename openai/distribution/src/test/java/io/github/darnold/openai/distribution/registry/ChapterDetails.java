package io.github.darnold.openai.distribution.registry;

import io.github.darnold.terraform.plugin.provider.Chapter;
import io.github.darnold.terraform.registrydocs.Details;
import io.github.darnold.terraform.registrydocs.PageKind;
import io.github.darnold.terraform.rest.definition.DefinedCall;
import io.github.darnold.terraform.rest.definition.MakesCalls;
import java.util.List;
import java.util.stream.Stream;

/// What the chapters of a provider tell its pages: under which heading they are listed, and which calls they make.
record ChapterDetails<C>(List<Chapter<C>> chapters) {

    /// An object and its name.
    private record Named(String name, Object object) {}

    Details of(PageKind kind, String name) {
        return chapters.stream()
                .flatMap(chapter -> objects(chapter, kind)
                        .filter(each -> each.name().equals(name))
                        .map(each -> Details.in(chapter.name()).calling(calls(each.object()))))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " is in no chapter"));
    }

    private static Stream<Named> objects(Chapter<?> chapter, PageKind kind) {
        return switch (kind) {
            case RESOURCE -> chapter.resources().stream().map(each -> new Named(each.typeName(), each));
            case DATA_SOURCE -> chapter.dataSources().stream().map(each -> new Named(each.typeName(), each));
            case EPHEMERAL_RESOURCE ->
                chapter.ephemeralResources().stream().map(each -> new Named(each.typeName(), each));
            case LIST_RESOURCE -> chapter.listResources().stream().map(each -> new Named(each.typeName(), each));
            case ACTION -> chapter.actions().stream().map(each -> new Named(each.typeName(), each));
            case FUNCTION -> chapter.functions().stream().map(each -> new Named(each.name(), each));
        };
    }

    private static Details.ApiCall[] calls(Object object) {
        return object instanceof MakesCalls maker
                ? maker.calls().stream()
                        .map(DefinedCall::call)
                        .map(call -> new Details.ApiCall(
                                "", call.method().name(), call.path().text(), ""))
                        .distinct()
                        .toArray(Details.ApiCall[]::new)
                : new Details.ApiCall[0];
    }
}
