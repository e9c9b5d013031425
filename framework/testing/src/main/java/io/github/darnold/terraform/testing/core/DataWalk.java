package io.github.darnold.terraform.testing.core;

import io.github.darnold.terraform.engine.StateAnswer;
import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.value.NullValue;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.testing.core.Answers.StateCall;
import java.util.List;

/// Reads one data source: validate, read.
record DataWalk(Command command, String type) {

    Applied read(ObjectValue config) {
        Schema schema = command.dataSourceSchema(type);
        ObjectValue complete = Configs.complete(schema, config);
        List<Diagnostic> problems = command.engine().validateDataSource(type, complete);
        if (problems.stream().anyMatch(Diagnostic::isError)) {
            return new Applied(NullValue.NULL, problems);
        }
        StateAnswer answer = command.answers()
                .state(StateCall.DATA_SOURCE, command.engine().readDataSource(type, complete, command.context()));
        command.mayDefer("read of data source " + type, answer.deferred());
        if (answer.deferred() == null) {
            new CoreRules(schema, "read of data source " + type).present("data source rule 1", answer);
        }
        return new Applied(answer.state(), answer.diagnostics());
    }
}
