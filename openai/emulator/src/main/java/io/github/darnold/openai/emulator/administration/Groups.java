package io.github.darnold.openai.emulator.administration;

import static io.github.darnold.openai.emulator.collection.Collection.collection;

import io.github.darnold.openai.emulator.http.Chapter;
import io.github.darnold.openai.emulator.store.Ids;
import java.time.InstantSource;

/// `/organization/groups`.
public final class Groups {

    private Groups() {}

    public static Chapter chapter(InstantSource clock, Ids ids) {
        return collection("/organization/groups/{group_id}", "group_")
                .forAdminKey()
                .with("object", "\"group\"")
                .with("group_type", "\"group\"")
                .with("is_scim_managed", "false")
                .build(clock, ids);
    }
}
