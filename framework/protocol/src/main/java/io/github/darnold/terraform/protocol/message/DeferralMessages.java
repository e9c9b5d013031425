package io.github.darnold.terraform.protocol.message;

import io.github.darnold.terraform.plugin.call.Deferred;
import io.github.darnold.terraform.protocol.proto.Tfplugin6;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Deferrals as Terraform receives them.
public final class DeferralMessages {

    /// The message; empty where nothing was put off.
    public static Optional<Tfplugin6.Deferred> of(Deferred.@Nullable Reason reason) {
        return Optional.ofNullable(reason)
                .map(why ->
                        Tfplugin6.Deferred.newBuilder().setReason(message(why)).build());
    }

    private static Tfplugin6.Deferred.Reason message(Deferred.Reason reason) {
        return switch (reason) {
            case RESOURCE_CONFIG_UNKNOWN -> Tfplugin6.Deferred.Reason.RESOURCE_CONFIG_UNKNOWN;
            case PROVIDER_CONFIG_UNKNOWN -> Tfplugin6.Deferred.Reason.PROVIDER_CONFIG_UNKNOWN;
            case ABSENT_PREREQ -> Tfplugin6.Deferred.Reason.ABSENT_PREREQ;
        };
    }

    private DeferralMessages() {}
}
