package io.github.darnold.openai.provider.files;

import static io.github.darnold.openai.provider.files.Files.PURPOSE;
import static io.github.darnold.terraform.rest.RestVocabulary.post;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.ListValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.definition.ChunkedUpload;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.exchange.Body;
import io.github.darnold.terraform.rest.upload.Contents;
import io.github.darnold.terraform.rest.upload.MediaTypes;
import java.util.List;
import java.util.Set;

/// Files above 512 MB go through `/uploads`, in parts.
final class LargeFiles {

    static final ChunkedUpload IN_PARTS = new ChunkedUpload(
            new ChunkedUpload.Limits(512L << 20, 64L << 20, 8L << 30),
            new ChunkedUpload.Begin(post("/uploads"), LargeFiles::begin),
            new ChunkedUpload.Part(post("/uploads/{upload}/parts"), "data"),
            new ChunkedUpload.Complete(post("/uploads/{upload}/complete"), LargeFiles::complete, "file"),
            post("/uploads/{upload}/cancel"));

    private static final Set<String> PURPOSES = Set.of("assistants", "batch", "fine-tune", "vision");

    /// What is known only when it is sent may be too large as well.
    static void prepare(Api api, Fields plan, Call call) {
        Contents.of(Files.UPLOAD, plan).filter(Contents::exists).ifPresent(contents -> check(plan, contents, api));
    }

    /// Refuses what OpenAI would refuse only after all of it was sent.
    static void check(Fields plan, Contents source, Api api) {
        ChunkedUpload.Limits limits = IN_PARTS.limits().within(api.largestUpload());
        if (source.size() > limits.file()) {
            throw new Failure(Diagnostic.error(
                            "The file is too large",
                            "It has " + source.size() + " bytes, and OpenAI takes at most " + limits.file()
                                    + " (8 GB). Split it into several files.")
                    .at(source.argument()));
        }
        boolean isLarge = source.size() > limits.oneRequest();
        if (isLarge && plan.isSet(PURPOSE) && !PURPOSES.contains(plan.require(PURPOSE))) {
            throw new Failure(Diagnostic.error(
                            "The file is too large for this purpose",
                            "It has " + source.size() + " bytes. OpenAI takes files above " + limits.oneRequest()
                                    + " bytes for assistants, batch, fine-tune and vision only. Split it into several "
                                    + "files.")
                    .at(PURPOSE.name()));
        }
    }

    private static ObjectValue begin(ObjectValue fields, Body.FilePart file) {
        return fields.with("filename", Value.of(file.filename()))
                .with("bytes", Value.of(file.content().length()))
                .with("mime_type", Value.of(MediaTypes.of(file.filename())));
    }

    private static ObjectValue complete(List<String> parts, String md5) {
        ListValue ids = new ListValue(
                parts.stream().map(Value::of).map(Value.class::cast).toList());
        return ObjectValue.of("part_ids", ids).with("md5", Value.of(md5));
    }

    private LargeFiles() {}
}
