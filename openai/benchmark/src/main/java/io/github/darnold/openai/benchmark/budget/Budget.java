package io.github.darnold.openai.benchmark.budget;

import io.github.darnold.openai.benchmark.statistic.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The promises that a file records.
public record Budget(List<Limit> limits) {

    public Budget {
        limits = List.copyOf(limits);
        if (limits.isEmpty()) {
            throw new InvalidBudget("a budget without limits promises nothing");
        }
    }

    /// Reads a file.
    ///
    /// @throws InvalidBudget when it is no budget
    public static Budget read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new InvalidBudget("the budget " + file + " cannot be read: " + e);
        } catch (InvalidBudget | JacksonException e) {
            throw new InvalidBudget("the budget " + file + " makes no sense: " + e.getMessage());
        }
    }

    /// Reads an array of objects with the members `figure`, `provider`, `of` and `at_most`.
    static Budget parse(String json) {
        List<Limit> limits = new ArrayList<>();
        for (JsonNode limit : JsonMapper.shared().readTree(json)) {
            limits.add(new Limit(
                    limit.path("figure").asString(""),
                    limit.path("provider").asString(""),
                    limit.path("of").asString(""),
                    limit.path("at_most").asDouble(0)));
        }
        return new Budget(limits);
    }

    /// Holds what was measured against each limit.
    public List<Verdict> judge(Samples samples) {
        return limits.stream().map(limit -> limit.judge(samples)).toList();
    }
}
