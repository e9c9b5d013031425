package io.github.darnold.terraform.protocol.service;

import io.github.darnold.terraform.plugin.call.ClientCapabilities;
import io.github.darnold.terraform.protocol.proto.Tfplugin6;

/// Which call of the protocol it is, and what about.
///
/// @param key under which the log names the type; empty when the call is about none
record Rpc(String name, String key, String type, ClientCapabilities client) {

    static Rpc of(String name) {
        return about(name, "", "");
    }

    static Rpc resource(String name, String type) {
        return about(name, "tf_resource_type", type);
    }

    static Rpc dataSource(String name, String type) {
        return about(name, "tf_data_source_type", type);
    }

    static Rpc about(String name, String key, String type) {
        return new Rpc(name, key, type, ClientCapabilities.NONE);
    }

    Rpc from(Tfplugin6.ClientCapabilities capabilities) {
        return new Rpc(
                name,
                key,
                type,
                new ClientCapabilities(
                        capabilities.getDeferralAllowed(), capabilities.getWriteOnlyAttributesAllowed()));
    }
}
