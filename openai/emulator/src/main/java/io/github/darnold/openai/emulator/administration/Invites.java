package io.github.darnold.openai.emulator.administration;

import static io.github.darnold.openai.emulator.collection.Collection.collection;
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
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// `/organization/invites`: pending until somebody accepts them by `/_emulator/invites`, or expired after a week.
final class Invites implements Behaviour, Chapter {

    private static final String ONE = "/organization/invites/{invite_id}";
    private static final Duration VALID = Duration.ofDays(7);
    private static final String STATUS = "status";
    private static final String PENDING = "pending";
    private static final String ACCEPTED = "accepted";
    private static final String EXPIRED = "expired";
    private static final String EXPIRES_AT = "expires_at";
    private static final ObjectShape ENDING =
            object().required("id", text(1, 100)).required(STATUS, word(ACCEPTED, EXPIRED));

    private final InstantSource clock;
    private final OrganizationUsers users;
    private final Projects projects;
    private final Collection invites;

    Invites(OrganizationUsers users, Projects projects, InstantSource clock, Ids ids) {
        this.clock = clock;
        this.users = users;
        this.projects = projects;
        this.invites = collection(ONE, "invite-").forAdminKey().behaving(this).build(clock, ids);
    }

    @Override
    public List<String> documented() {
        return invites.documented();
    }

    @Override
    public List<Route> routes() {
        return invites.routes();
    }

    @Override
    public List<Route> controls() {
        return List.of(Route.post("/_emulator/invites", ENDING::check, this::end));
    }

    @Override
    public void settle(Instant now) {
        invites.settle(now);
    }

    @Override
    public void clear() {
        invites.clear();
    }

    @Override
    public void creating(ObjectNode invite, Call call) {
        String email = call.body().get("email").stringValue();
        if (users.isMember(email)) {
            throw ApiError.badRequest("User with email " + email + " is already a member of this organization.");
        }
        invite.put(STATUS, PENDING)
                .put(EXPIRES_AT, clock.instant().plus(VALID).getEpochSecond())
                .putNull("accepted_at");
        if (!call.body().has("projects")) {
            invite.withArray("projects")
                    .add(Json.object().put("id", projects.defaultProject()).put("role", "member"));
        }
    }

    @Override
    public void deleting(ObjectNode invite, Call call) {
        if (is(invite, ACCEPTED)) {
            throw ApiError.badRequest("An invite that has been accepted cannot be deleted.");
        }
    }

    @Override
    public void settle(ObjectNode invite, Instant now) {
        if (is(invite, PENDING) && invite.get(EXPIRES_AT).asLong() <= now.getEpochSecond()) {
            invite.put(STATUS, EXPIRED);
        }
    }

    private Answer end(Call call) {
        ObjectNode invite = invites.get("", call.body().get("id").stringValue());
        if (!is(invite, PENDING)) {
            throw ApiError.badRequest("The invite is not pending any longer.");
        }
        String status = call.body().get(STATUS).stringValue();
        long now = clock.instant().getEpochSecond();
        invite.put(STATUS, status).put(status.equals(ACCEPTED) ? "accepted_at" : EXPIRES_AT, now);
        if (status.equals(ACCEPTED)) {
            String email = invite.get("email").stringValue();
            ObjectNode user = users.join(email, email, invite.get("role").stringValue());
            invite.path("projects")
                    .forEach(project -> projects.join(
                            project.get("id").stringValue(),
                            user,
                            project.get("role").stringValue()));
        }
        return invites.answer("GET " + ONE, invite);
    }

    private static boolean is(ObjectNode invite, String status) {
        return invite.get(STATUS).stringValue().equals(status);
    }
}
