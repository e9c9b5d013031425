package io.github.darnold.openai.provider.files;

import static io.github.darnold.openai.provider.files.Files.FILENAME;
import static io.github.darnold.openai.provider.files.Files.PURPOSE;
import static io.github.darnold.openai.provider.files.Files.UPLOAD;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.provider.PlanDraft;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.upload.Contents;
import java.util.Optional;
import java.util.Set;

/// What a file is called at OpenAI.
final class FileNames {

    static final String NAME = "\\P{Cntrl}+";
    static final String NAME_IN_WORDS = "a name without line breaks and other control characters";

    private static final Set<String> LINES_ONLY = Set.of("batch", "fine-tune");

    /// A name as forms carry it: quotation marks are escaped, and servers that do not know that answer them so.
    static String sentName(String name) {
        return name.replace("\"", "%22");
    }

    /// Takes the local file's name where no other is configured.
    static void plan(Api api, PlanDraft plan, Call call) {
        Optional<Contents> contents = Contents.of(UPLOAD, plan.config());
        boolean isOwn = plan.isCreate() && plan.config().isNull(FILENAME);
        if (contents.isEmpty()) {
            if (isOwn) {
                plan.setUnknown(FILENAME);
            }
            return;
        }
        if (isOwn) {
            refuseOddName(contents.get());
            plan.set(FILENAME, contents.get().name());
        }
        refuseOtherLines(plan, contents.get());
        if (contents.get().exists()) {
            LargeFiles.check(plan.planned(), contents.get(), api);
        }
    }

    private static void refuseOtherLines(PlanDraft plan, Contents contents) {
        if (!plan.planned().isSet(FILENAME) || !plan.planned().isSet(PURPOSE)) {
            return;
        }
        String purpose = plan.planned().require(PURPOSE);
        String filename = plan.planned().require(FILENAME);
        if (LINES_ONLY.contains(purpose) && !filename.endsWith(".jsonl")) {
            throw new Failure(Diagnostic.error(
                            "filename must end in .jsonl for purpose " + purpose,
                            "It is \"" + filename + "\". Files for " + purpose
                                    + " must be JSON Lines. Set filename, or rename the local file.")
                    .at(plan.config().isNull(FILENAME) ? contents.argument() : FILENAME.name()));
        }
    }

    private static void refuseOddName(Contents contents) {
        if (!contents.name().isEmpty() && !contents.name().matches(NAME)) {
            throw new Failure(Diagnostic.error(
                            "The local file's name cannot be used",
                            "filename must be " + NAME_IN_WORDS + ". Set filename, or rename the local file.")
                    .at(contents.argument()));
        }
    }

    /// Whether a file at OpenAI may have been uploaded from what is planned.
    static boolean isUploadOf(Fields plan, ObjectValue uploaded) {
        return FILENAME.type().equivalent(uploaded.get("filename"), plan.value(FILENAME))
                && Contents.of(UPLOAD, plan)
                        .map(contents -> uploaded.get("bytes").equals(Value.of(contents.size())))
                        .orElse(false);
    }

    private FileNames() {}
}
