package io.github.darnold.openai.emulator.administration;

import static io.github.darnold.openai.emulator.schema.Shapes.bool;
import static io.github.darnold.openai.emulator.schema.Shapes.object;
import static io.github.darnold.openai.emulator.schema.Shapes.text;
import static io.github.darnold.openai.emulator.schema.Shapes.word;

import io.github.darnold.openai.emulator.collection.Behaviour;
import io.github.darnold.openai.emulator.collection.Collection;
import io.github.darnold.openai.emulator.http.Answer;
import io.github.darnold.openai.emulator.http.ApiError;
import io.github.darnold.openai.emulator.http.Call;
import io.github.darnold.openai.emulator.http.Chapter;
import io.github.darnold.openai.emulator.http.Json;
import io.github.darnold.openai.emulator.http.Route;
import io.github.darnold.openai.emulator.schema.ObjectShape;
import io.github.darnold.openai.emulator.store.Ids;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/// `/organization/users`: people, whom no call makes. They join by accepting invites, and some are there from the
/// beginning.
public final class OrganizationUsers implements Behaviour, Chapter {

    private static final String ROLE = "role";
    private static final String EMAIL = "email";
    private static final String OWNER = "owner";
    private static final String READER = "reader";
    private static final ObjectShape JOINING = object().required(EMAIL, text(1, 320))
            .optional("name", text())
            .optional(ROLE, word(OWNER, READER))
            .optional("is_scim_managed", bool());

    private final InstantSource clock;
    private final Ids ids;
    private final Collection users;
    private final List<Consumer<String>> leaving = new ArrayList<>();

    OrganizationUsers(InstantSource clock, Ids ids) {
        this.clock = clock;
        this.ids = ids;
        this.users = Collection.collection("/organization/users/{user_id}", "user-")
                .forAdminKey()
                .inProse(ROLE, word(OWNER, READER))
                .behaving(this)
                .build(clock, ids);
        clear();
    }

    /// The users, for what belongs to them.
    public Collection collection() {
        return users;
    }

    @Override
    public List<String> documented() {
        return users.documented();
    }

    @Override
    public List<Route> routes() {
        return users.routes();
    }

    @Override
    public List<Route> controls() {
        return List.of(Route.post("/_emulator/users", JOINING::check, this::join));
    }

    @Override
    public void clear() {
        users.clear();
        join("owner@example.com", "Olivia Owner", OWNER).put("is_default", true);
        join("ada@example.com", "Ada Lovelace", READER);
        join("grace@example.com", "Grace Hopper", READER);
    }

    private Answer join(Call call) {
        ObjectNode body = call.body();
        String email = body.get(EMAIL).stringValue();
        if (isMember(email)) {
            throw ApiError.badRequest("There is a user with the e-mail address " + email + " already.", EMAIL, null);
        }
        ObjectNode user =
                join(email, body.path("name").asString(email), body.path(ROLE).asString(READER));
        user.put("is_scim_managed", body.path("is_scim_managed").asBoolean(false));
        return users.answer("GET /organization/users/{user_id}", user);
    }

    /// Somebody becomes a user.
    ObjectNode join(String email, String name, String role) {
        long now = clock.instant().getEpochSecond();
        ObjectNode user = Json.object()
                .put("object", "organization.user")
                .put("id", ids.next("user-"))
                .put("name", name)
                .put(EMAIL, email)
                .put(ROLE, role)
                .put("added_at", now)
                .put("created", now)
                .put("is_default", false)
                .put("is_service_account", false)
                .put("is_scale_tier_authorized_purchaser", false)
                .put("is_scim_managed", false)
                .putNull("api_key_last_used_at")
                .putNull("technical_level")
                .putNull("developer_persona");
        users.put("", user);
        return user;
    }

    boolean isMember(String email) {
        return find("", email).isPresent();
    }

    /// The user with this identifier or this e-mail address.
    Optional<ObjectNode> find(String id, String email) {
        return users.of("").stream()
                .filter(user -> user.get("id").stringValue().equals(id) || hasEmail(user, email))
                .findFirst();
    }

    private static boolean hasEmail(ObjectNode user, String email) {
        return user.get(EMAIL).stringValue().equalsIgnoreCase(email);
    }

    /// Is told the id of each user who leaves.
    void whenOneLeaves(Consumer<String> listener) {
        leaving.add(listener);
    }

    @Override
    public boolean isListed(ObjectNode user, Call call) {
        List<String> emails = call.query().texts("emails");
        return emails.isEmpty() || emails.stream().anyMatch(email -> hasEmail(user, email));
    }

    @Override
    public void deleting(ObjectNode user, Call call) {
        leaving.forEach(listener -> listener.accept(user.get("id").stringValue()));
    }
}
