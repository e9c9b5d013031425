package io.github.darnold.openai.emulator.administration;

import io.github.darnold.openai.emulator.http.Call;
import io.github.darnold.openai.emulator.http.Chapter;
import io.github.darnold.openai.emulator.http.Route;
import java.util.List;

/// What belongs to projects. Archived projects have nothing, and say so whatever is asked of them.
///
/// @param beginning puts there what is there from the beginning
record ProjectChildren(Projects projects, Chapter children, Runnable beginning) implements Chapter {

    @Override
    public List<String> documented() {
        return children.documented();
    }

    @Override
    public List<Route> routes() {
        return children.routes().stream()
                .map(route -> route.after(this::requireActive))
                .toList();
    }

    private void requireActive(Call call) {
        projects.requireActive(call.variable("project_id"), "has nothing in it any longer");
    }

    @Override
    public void clear() {
        children.clear();
        beginning.run();
    }
}
