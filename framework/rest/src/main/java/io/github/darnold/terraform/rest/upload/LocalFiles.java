package io.github.darnold.terraform.rest.upload;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.provider.PlanDraft;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.rest.definition.Hooks;
import io.github.darnold.terraform.rest.definition.LocalUpload;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.exchange.Body;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Plans and sends the local files of a [LocalUpload].
public record LocalFiles(LocalUpload upload) implements Hooks.Planning, Hooks.Uploading {

    /// Hashes the bytes, so that other ones show in the plan. What is not there yet may be made by the same apply.
    @Override
    public void plan(Api api, PlanDraft plan, Call call) {
        Optional<Contents> contents = Contents.of(upload, plan.config());
        if (contents.isEmpty()) {
            unhashed(plan);
        } else if (contents.get().exists()) {
            refuseLarge(contents.get());
            hash(plan, contents.get(), api);
        } else if (plan.isCreate()) {
            unhashed(plan);
        } else {
            throw contents.get().missing();
        }
    }

    private void unhashed(PlanDraft plan) {
        Attribute<String> sha256 = upload.sha256();
        boolean isNone =
                upload.sources().stream().allMatch(source -> plan.config().isNull(source.attribute()));
        if (sha256 != null && isNone) {
            plan.set(sha256, null);
        } else if (sha256 != null) {
            plan.setUnknown(sha256);
        }
    }

    /// A hash that the state does not know yet, as after an import, makes no other object unless the size differs.
    private void hash(PlanDraft plan, Contents contents, Api api) {
        Attribute<String> sha256 = upload.sha256();
        if (sha256 == null) {
            return;
        }
        plan.set(sha256, contents.sha256(api.digests()));
        Fields prior = plan.prior();
        Attribute<Long> size = upload.size();
        if (prior != null
                && prior.isNull(sha256)
                && (size == null || contents.size() == prior.getOrDefault(size, -1L))) {
            plan.suppressReplace(sha256);
        }
    }

    private void refuseLarge(Contents contents) {
        long bytes = contents.size();
        if (bytes > upload.maxBytes()) {
            throw new Failure(Diagnostic.error(
                            contents.argument() + " is too large",
                            "It has " + bytes + " bytes, and the API takes at most " + upload.maxBytes() + ".")
                    .at(contents.argument()));
        }
    }

    @Override
    public List<Body.FilePart> files(Api api, Fields plan) {
        Optional<Contents> found = Contents.of(upload, plan);
        if (found.isEmpty()) {
            return List.of();
        }
        Contents contents = found.get();
        if (!contents.exists()) {
            throw contents.missing();
        }
        refuseLarge(contents);
        refuseOtherBytes(plan, contents, api);
        return contents.entries().stream().map(entry -> part(entry, plan)).toList();
    }

    @Override
    public List<String> fields() {
        return List.of(upload.field().replace("[]", ""));
    }

    private Body.FilePart part(Contents.Entry entry, Fields plan) {
        Attribute<String> named = upload.name();
        String own = entry.name().isEmpty() ? upload.field() : entry.name();
        String name = named == null || !plan.isSet(named) ? own : plan.require(named);
        return new Body.FilePart(
                upload.field(), name, entry.content(), upload.isTyped() ? MediaTypes.of(name) : MediaTypes.UNKNOWN);
    }

    /// What is recorded must be what was uploaded.
    private void refuseOtherBytes(Fields plan, Contents contents, Api api) {
        @Nullable Attribute<String> sha256 = upload.sha256();
        if (sha256 != null && plan.isSet(sha256) && !plan.require(sha256).equals(contents.sha256(api.digests()))) {
            String what = contents.name().isEmpty() ? contents.argument() : contents.name();
            throw new Failure(Diagnostic.error(
                            what + " has changed since the plan",
                            "Nothing was uploaded. Apply again when nothing writes to the file any more.")
                    .at(contents.argument()));
        }
    }

    /// Whether an update has other bytes to send. Those that the state knows nothing of, as after an import, are not.
    @Override
    public boolean isDue(Fields state, Fields plan) {
        Attribute<String> sha256 = upload.sha256();
        return sha256 != null
                && state.isSet(sha256)
                && plan.isSet(sha256)
                && !state.value(sha256).equals(plan.value(sha256));
    }
}
