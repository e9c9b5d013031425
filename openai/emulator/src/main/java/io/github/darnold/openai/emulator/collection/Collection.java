package io.github.darnold.openai.emulator.collection;

import io.github.darnold.openai.emulator.http.Answer;
import io.github.darnold.openai.emulator.http.ApiError;
import io.github.darnold.openai.emulator.http.Call;
import io.github.darnold.openai.emulator.http.Chapter;
import io.github.darnold.openai.emulator.http.Json;
import io.github.darnold.openai.emulator.http.Route;
import io.github.darnold.openai.emulator.schema.DocumentExtract;
import io.github.darnold.openai.emulator.schema.Documented;
import io.github.darnold.openai.emulator.store.Paging;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// The objects of one collection of the API: those operations that OpenAI's document has of listing, creating, reading,
/// changing and deleting, with its checks, its pages and its fields. What an object does besides, its [Behaviour] says.
public final class Collection implements Chapter {

    private final CollectionData data;
    private final Behaviour behaviour;
    private final ObjectFields fields;
    private final Map<String, Map<String, ObjectNode>> byParent = new TreeMap<>();

    Collection(CollectionData data, Behaviour behaviour, ObjectFields fields) {
        this.data = data;
        this.behaviour = behaviour;
        this.fields = fields;
    }

    /// A collection by the path of one of its objects, such as `/organization/groups/{group_id}`.
    ///
    /// @param prefix of the objects' ids
    public static CollectionBuilder collection(String path, String prefix) {
        return new CollectionBuilder(path, prefix);
    }

    @Override
    public List<String> documented() {
        return data.operations();
    }

    @Override
    public List<Route> routes() {
        return Stream.of(
                        route(data.list(), line -> Route.get(data.all(), call -> list(line, call))),
                        route(data.create(), line -> Route.post(data.all(), Documented.body(line), this::create)),
                        route(data.read(), line -> Route.get(data.one(), call -> answer(line, get(call)))),
                        route(data.update(), line -> Route.post(data.one(), Documented.body(line), this::update)),
                        route(data.delete(), line -> Route.delete(data.one(), this::delete)))
                .flatMap(each -> each)
                .map(data.access())
                .toList();
    }

    private static Stream<Route> route(String operation, Function<String, Route> route) {
        return DocumentExtract.shared().find(operation).stream().map(_ -> route.apply(operation));
    }

    private Answer list(String operation, Call call) {
        List<ObjectNode> found = all(call).stream()
                .filter(object -> behaviour.isListed(object, call))
                .toList();
        return page(operation, found, call);
    }

    /// A page of some objects, as an operation of the document lists them.
    public Answer page(String operation, List<ObjectNode> found, Call call) {
        ObjectNode page = Paging.documented(operation, data.mostPerPage()).page(found, call.query());
        page.set(
                "data",
                Json.array(page.get("data")
                        .valueStream()
                        .map(object -> fields.element(operation, behaviour.shown(object.asObject())))
                        .toList()));
        return Answer.ok(page);
    }

    private Answer create(Call call) {
        data.checkProse(call.body());
        ObjectNode object = fields.create(data.create(), call.body());
        behaviour.creating(object, call);
        put(call, object);
        return answer(data.create(), object);
    }

    private Answer update(Call call) {
        ObjectNode object = get(call);
        data.checkProse(call.body());
        behaviour.changing(object, call);
        fields.update(object, call.body());
        return answer(data.update(), object);
    }

    private Answer delete(Call call) {
        ObjectNode object = get(call);
        behaviour.deleting(object, call);
        objects(call).remove(object.get("id").stringValue());
        return Answer.ok(fields.deleted(data.delete(), object));
    }

    /// An object as an operation of the document answers it.
    public Answer answer(String operation, ObjectNode object) {
        return Answer.ok(fields.answer(operation, behaviour.shown(object)));
    }

    /// The object that a call's path names.
    ///
    /// @throws ApiError when there is none
    public ObjectNode get(Call call) {
        return get(call, call.variable(data.variable()));
    }

    /// The object of an id within the parent that a call's path names.
    ///
    /// @throws ApiError when there is none
    public ObjectNode get(Call call, String id) {
        return found(objects(call), id);
    }

    private ObjectNode found(Map<String, ObjectNode> objects, String id) {
        ObjectNode found = objects.get(id);
        if (found == null) {
            throw ApiError.notFound("No " + data.noun() + " found with id '" + id + "'.");
        }
        return found;
    }

    /// Adds an object made by other means, within the parent that a call's path names.
    public void put(Call call, ObjectNode object) {
        objects(call).put(object.get("id").stringValue(), object);
    }

    /// A new object as a request would make it, which is not kept yet.
    public ObjectNode make(ObjectNode body) {
        return fields.create(data.create(), body);
    }

    /// The object of an id within a parent, by the parent's id.
    ///
    /// @throws ApiError when there is none
    public ObjectNode get(String parent, String id) {
        return found(in(parent), id);
    }

    /// Adds an object within a parent, by the parent's id.
    public void put(String parent, ObjectNode object) {
        in(parent).put(object.get("id").stringValue(), object);
    }

    /// Oldest first, within a parent, by the parent's id.
    public List<ObjectNode> of(String parent) {
        return List.copyOf(in(parent).values());
    }

    /// Drops all within a parent, by the parent's id.
    public void forget(String parent) {
        byParent.remove(parent);
    }

    /// Drops the objects of an id, whatever their parents.
    public void drop(String id) {
        byParent.values().forEach(objects -> objects.remove(id));
    }

    /// Oldest first, within the parent that a call's path names.
    public List<ObjectNode> all(Call call) {
        return List.copyOf(objects(call).values());
    }

    private Map<String, ObjectNode> objects(Call call) {
        data.parent().ifPresent(parent -> parent.get(call));
        return in(data.parentKey(call));
    }

    private Map<String, ObjectNode> in(String parent) {
        return byParent.computeIfAbsent(parent, _ -> new LinkedHashMap<>());
    }

    @Override
    public void settle(Instant now) {
        byParent.values().stream()
                .flatMap(objects -> new ArrayList<>(objects.values()).stream())
                .forEach(object -> behaviour.settle(object, now));
    }

    @Override
    public void clear() {
        byParent.clear();
    }
}
