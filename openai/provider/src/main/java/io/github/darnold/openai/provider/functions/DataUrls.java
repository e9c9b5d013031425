package io.github.darnold.openai.provider.functions;

import static io.github.darnold.terraform.plugin.function.FunctionVocabulary.*;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;

import io.github.darnold.terraform.plugin.function.Arguments;
import io.github.darnold.terraform.plugin.function.Parameter;
import io.github.darnold.terraform.plugin.function.ProviderFunction;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/// Content inside of a URL, which is how images and files become part of a message: `data:image/png;base64,...`.
public final class DataUrls {

    private static final Parameter<String> BASE64 = parameter(
            "base64", string().notEmpty(), "The content in base64, as `filebase64(...)` of Terraform makes it.");
    private static final Parameter<String> MEDIA_TYPE = parameter(
            "media_type",
            string().matches("[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+", "a media type such as \"image/png\""),
            "What the content is, such as `image/png`; told by its first bytes where it is left out.");

    public static final ProviderFunction DATA_URL = function("data_url", "Puts content into a URL")
            .describedAs("Makes the `data:` URL that stands for an image or a file in the content of a message.")
            .taking(BASE64)
            .andAnyNumberOf(MEDIA_TYPE)
            .returning(string(), DataUrls::dataUrl);

    /// How the content of a type begins.
    private record Beginning(String mediaType, int offset, String bytes) {

        boolean isOf(String content) {
            return content.startsWith(bytes, offset);
        }
    }

    private static final List<Beginning> BEGINNINGS = List.of(
            new Beginning("image/png", 0, "\u0089PNG\r\n\u001a\n"),
            new Beginning("image/jpeg", 0, "\u00ff\u00d8\u00ff"),
            new Beginning("image/gif", 0, "GIF8"),
            new Beginning("image/webp", 8, "WEBP"),
            new Beginning("application/pdf", 0, "%PDF-"),
            new Beginning("audio/wav", 8, "WAVE"),
            new Beginning("audio/mpeg", 0, "ID3"),
            new Beginning("audio/ogg", 0, "OggS"),
            new Beginning("audio/flac", 0, "fLaC"),
            new Beginning("video/mp4", 4, "ftyp"));

    private static String dataUrl(Arguments arguments) {
        String base64 = arguments.require(BASE64);
        String content = decoded(base64);
        List<String> given = arguments.all(MEDIA_TYPE);
        if (given.size() > 1) {
            throw MEDIA_TYPE.failure(1, "Content is of one media type: give one, or none.");
        }
        return "data:" + (given.isEmpty() ? sniffed(content) : given.getFirst()) + ";base64," + base64;
    }

    /// One character for each byte.
    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException _) {
            throw BASE64.failure(
                    "This is not base64. Use filebase64(...) in place of file(...), or base64encode(...).");
        }
    }

    private static String sniffed(String content) {
        return BEGINNINGS.stream()
                .filter(beginning -> beginning.isOf(content))
                .findFirst()
                .map(Beginning::mediaType)
                .orElseThrow(
                        () -> BASE64.failure("What the content is cannot be told by its first bytes. Give its media"
                                + " type as a second argument, such as \"image/png\"."));
    }

    private DataUrls() {}
}
