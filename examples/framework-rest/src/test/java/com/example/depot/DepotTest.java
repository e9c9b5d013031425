package com.example.depot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.darnold.terraform.plugin.json.Json;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.testing.core.LifeCycleContract;
import io.github.darnold.terraform.testing.core.SimulatedCore;
import io.github.darnold.terraform.testing.core.Stored;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The provider in a Terraform core that runs in this process.
class DepotTest {

    private static final String WAREHOUSE = "registry.terraform.io/example/warehouse";

    private final DepotServer depot = DepotServer.start();
    private final SimulatedCore core = core();

    @AfterEach
    void stop() {
        depot.close();
    }

    @Test
    void keepsThePromisesOfEveryResource() {
        LifeCycleContract.of(this::core, "depot_crate", json("{'name': 'tools', 'size': 20, 'note': 'Heavy.'}"))
                .changing("size", Value.of(new BigDecimal(30)))
                .importedBy(crate -> Json.text(crate.get("id")))
                .verify();
    }

    @Test
    void patchesWhatChangesAlone() {
        core.applied("depot_crate", "a", json("{'name': 'tools', 'size': 20, 'note': 'Heavy.'}"));
        core.applied("depot_crate", "a", json("{'name': 'lamps', 'size': 20}"));
        assertEquals(
                List.of("PATCH /crates/17 {\"name\":\"lamps\",\"note\":null}"),
                depot.requests().stream()
                        .map(Object::toString)
                        .filter(request -> request.startsWith("PATCH"))
                        .toList());
    }

    @Test
    void findsCratesOnAllPages() {
        for (String name : List.of("a", "b", "c")) {
            core.applied("depot_crate", name, json("{'name': '" + name + "', 'size': 1}"));
        }
        assertEquals(3, core.list("depot_crate", ObjectValue.EMPTY).objects().size());
        assertEquals(
                Value.of(new BigDecimal(19)),
                value(core.read("depot_crate", json("{'name': 'c'}")).state(), "id"));
    }

    @Test
    void takesCratesOverFromTheWarehouse() {
        core.applied("depot_crate", "a", json("{'name': 'tools', 'size': 20}"));
        core.forget("depot_crate", "a");
        core.move(WAREHOUSE, "warehouse_box", Stored.of(0, "{\"number\": 17}"), "depot_crate", "b");
        core.refresh("depot_crate", "b");
        assertEquals(Value.of("tools"), value(core.state("depot_crate", "b"), "name"));
    }

    @Test
    void readsStatesOfTheFirstRelease() {
        core.applied("depot_crate", "a", json("{'name': 'tools', 'size': 20}"));
        core.restore("depot_crate", "a", Stored.of(0, "{\"id\": 17, \"name\": \"tools\", \"litres\": 20}"));
        assertEquals(
                0,
                depot.requests().stream()
                        .filter(each -> each.method().equals("DELETE"))
                        .count());
        core.applied("depot_crate", "a", json("{'name': 'tools', 'size': 20}"));
        assertEquals(Value.of(new BigDecimal(20)), value(core.state("depot_crate", "a"), "size"));
    }

    private SimulatedCore core() {
        return SimulatedCore.of(Depot.define())
                .configuredWith(
                        ObjectValue.of("url", Value.of(depot.url())).with("api_key", Value.of(DepotServer.KEY)));
    }

    private static Value value(Value object, String name) {
        return ((ObjectValue) object).get(name);
    }

    private static ObjectValue json(String text) {
        return (ObjectValue) Json.parse(text.replace('\'', '"'));
    }
}
