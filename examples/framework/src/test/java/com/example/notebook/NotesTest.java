package com.example.notebook;

import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.plugin.value.Value;
import io.github.darnold.terraform.testing.core.LifeCycleContract;
import io.github.darnold.terraform.testing.core.SimulatedCore;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotesTest {

    @TempDir
    Path folder;

    @Test
    void keepsThePromisesOfEveryResource() {
        var note = new ObjectValue(Map.of("title", Value.of("groceries"), "text", Value.of("Milk and honey.")));
        LifeCycleContract.of(this::core, "notebook_note", note)
                .changing("title", Value.of("presents"))
                .importedBy(NotesTest::title)
                .verify();
    }

    private SimulatedCore core() {
        return SimulatedCore.of(Notebook.define())
                .configuredWith(new ObjectValue(Map.of("folder", Value.of(folder.toString()))));
    }

    private static String title(ObjectValue note) {
        return Notes.TITLE.type().read(note.get("title"));
    }
}
