package io.github.darnold.openai.emulator.administration;

import static io.github.darnold.openai.emulator.schema.Shapes.bool;
import static io.github.darnold.openai.emulator.schema.Shapes.object;
import static io.github.darnold.openai.emulator.schema.Shapes.text;

import io.github.darnold.openai.emulator.collection.Behaviour;
import io.github.darnold.openai.emulator.collection.Collection;
import io.github.darnold.openai.emulator.http.Answer;
import io.github.darnold.openai.emulator.http.Call;
import io.github.darnold.openai.emulator.http.Chapter;
import io.github.darnold.openai.emulator.http.Route;
import io.github.darnold.openai.emulator.schema.ObjectShape;
import io.github.darnold.openai.emulator.store.Ids;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/// `/organization/groups` and the users in them.
public final class Groups implements Behaviour, Chapter {

    private static final String ONE = "/organization/groups/{group_id}";
    private static final String IS_SCIM_MANAGED = "is_scim_managed";
    private static final ObjectShape HANDING_OVER =
            object().required("id", text(1, 100)).required(IS_SCIM_MANAGED, bool());

    private final Collection groups;
    private final Collection members;
    private final List<Consumer<String>> going = new ArrayList<>();

    Groups(OrganizationUsers users, InstantSource clock, Ids ids) {
        this.groups = Collection.collection(ONE, "group_")
                .forAdminKey()
                .with("object", "\"group\"")
                .with("group_type", "\"group\"")
                .with(IS_SCIM_MANAGED, "false")
                .behaving(this)
                .build(clock, ids);
        this.members = new GroupUsers(users, groups, clock, ids).collection();
        users.whenOneLeaves(members::drop);
    }

    /// The groups, for what belongs to them.
    public Collection collection() {
        return groups;
    }

    /// The users in groups.
    Collection members() {
        return members;
    }

    @Override
    public List<String> documented() {
        return groups.documented();
    }

    @Override
    public List<Route> routes() {
        return groups.routes();
    }

    @Override
    public List<Route> controls() {
        return List.of(Route.post("/_emulator/groups", HANDING_OVER::check, this::handOver));
    }

    @Override
    public void clear() {
        groups.clear();
    }

    /// Is told the id of each group that is deleted.
    void whenOneGoes(Consumer<String> listener) {
        going.add(listener);
    }

    @Override
    public void deleting(ObjectNode group, Call call) {
        String id = group.get("id").stringValue();
        members.forget(id);
        going.forEach(listener -> listener.accept(id));
    }

    private Answer handOver(Call call) {
        ObjectNode group = groups.get("", call.body().get("id").stringValue());
        group.set(IS_SCIM_MANAGED, call.body().get(IS_SCIM_MANAGED));
        return groups.answer("GET " + ONE, group);
    }
}
