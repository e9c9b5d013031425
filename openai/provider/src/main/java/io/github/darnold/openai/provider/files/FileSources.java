package io.github.darnold.openai.provider.files;

import static io.github.darnold.openai.provider.files.Files.BYTES;
import static io.github.darnold.openai.provider.files.Files.CONTENT_SHA256;
import static io.github.darnold.openai.provider.files.Files.FILENAME;
import static io.github.darnold.openai.provider.files.Files.PURPOSE;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.provider.PlanDraft;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.exchange.Body;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a plan and a request know of a file's bytes.
final class FileSources {

    private static final Set<String> LINES_ONLY = Set.of("batch", "fine-tune");

    /// Names the file and hashes its bytes, so that other bytes replace it.
    static void plan(Api api, PlanDraft plan, Call call) {
        Optional<FileSource> source = FileSource.of(plan.config());
        if (source.isEmpty()) {
            plan.setUnknown(CONTENT_SHA256);
            nameUnknown(plan);
            return;
        }
        name(plan, source.get());
        if (source.get().exists()) {
            LargeFiles.check(plan.planned(), source.get(), api);
            hash(plan, source.get(), api);
        } else if (plan.isCreate()) {
            plan.setUnknown(CONTENT_SHA256);
        } else {
            throw new Failure(source.get().missing());
        }
    }

    private static void nameUnknown(PlanDraft plan) {
        if (plan.isCreate() && plan.config().isNull(FILENAME)) {
            plan.setUnknown(FILENAME);
        }
    }

    private static void name(PlanDraft plan, FileSource source) {
        if (plan.isCreate() && plan.config().isNull(FILENAME)) {
            refuseOddName(source);
            plan.set(FILENAME, source.name());
        }
        if (plan.planned().isSet(FILENAME) && plan.planned().isSet(PURPOSE)) {
            String purpose = plan.planned().require(PURPOSE);
            String filename = plan.planned().require(FILENAME);
            if (LINES_ONLY.contains(purpose) && !filename.endsWith(".jsonl")) {
                throw new Failure(Diagnostic.error(
                                "filename must end in .jsonl for purpose " + purpose,
                                "It is \"" + filename + "\". Files for " + purpose
                                        + " must be JSON Lines. Set filename, or rename the local file.")
                        .at(plan.config().isNull(FILENAME) ? source.argument() : FILENAME.name()));
            }
        }
    }

    private static void refuseOddName(FileSource source) {
        if (!source.name().isEmpty() && !source.name().matches(FileSource.NAME)) {
            throw new Failure(Diagnostic.error(
                            "The local file's name cannot be used",
                            "filename must be " + FileSource.NAME_IN_WORDS
                                    + ". Set filename, or rename the local file.")
                    .at(source.argument()));
        }
    }

    /// A hash that state does not know yet, as after an import, does not replace a file of the same size.
    private static void hash(PlanDraft plan, FileSource source, Api api) {
        plan.set(CONTENT_SHA256, source.sha256(api.digests()));
        Fields prior = plan.prior();
        if (prior != null && prior.isNull(CONTENT_SHA256) && source.size() == prior.getOrDefault(BYTES, -1L)) {
            plan.spareReplace(CONTENT_SHA256);
        }
    }

    static List<Body.FilePart> parts(Api api, Fields plan) {
        FileSource source = FileSource.of(plan).orElseThrow();
        if (!source.exists()) {
            throw new Failure(source.missing());
        }
        LargeFiles.check(plan, source, api);
        refuseOtherBytes(plan, source, api);
        return List.of(new Body.FilePart("file", plan.require(FILENAME), source.content()));
    }

    /// What is recorded must be what was uploaded.
    private static void refuseOtherBytes(Fields plan, FileSource source, Api api) {
        if (plan.isSet(CONTENT_SHA256) && !plan.require(CONTENT_SHA256).equals(source.sha256(api.digests()))) {
            throw new Failure(Diagnostic.error(
                            source.name() + " has changed since the plan",
                            "Nothing was uploaded. Apply again when nothing writes to the file any more.")
                    .at(source.argument()));
        }
    }

    /// Whether a file at OpenAI may have been uploaded from what is planned.
    static boolean isUploadOf(Fields plan, ObjectValue uploaded) {
        return FILENAME.type().equivalent(uploaded.get("filename"), plan.value(FILENAME))
                && FileSource.of(plan)
                        .map(source -> uploaded.get("bytes").equals(Value.of(source.size())))
                        .orElse(false);
    }

    private FileSources() {}
}
