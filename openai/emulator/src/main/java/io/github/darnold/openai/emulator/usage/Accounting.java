package io.github.darnold.openai.emulator.usage;

import io.github.darnold.openai.emulator.http.Answer;
import io.github.darnold.openai.emulator.http.Chapter;
import io.github.darnold.openai.emulator.http.Handler;
import io.github.darnold.openai.emulator.http.Json;
import io.github.darnold.openai.emulator.http.Request;
import io.github.darnold.openai.emulator.store.Ids;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;

/// Counts what the API is used for, and notes who changed what.
public final class Accounting {

    private final UsageLedger ledger;
    private final AuditTrail trail;
    private final UsageReports reports;

    public Accounting(InstantSource clock, Ids ids) {
        this.ledger = new UsageLedger(clock);
        this.trail = new AuditTrail(clock, ids);
        this.reports = new UsageReports(ledger, clock);
    }

    public List<Chapter> chapters() {
        return List.of(reports, trail);
    }

    /// The API, accounted for.
    public Handler over(Handler api) {
        return request -> account(request, api.handle(request));
    }

    private Answer account(Request request, Answer answer) throws IOException {
        boolean isWrite = request.method().equals("POST") || request.method().equals("DELETE");
        if (isWrite && answer.status() == 200 && answer.contentType().startsWith("application/json")) {
            try {
                var document = Json.parse(answer.body());
                ledger.count(request.path(), document);
                trail.note(request.method(), request.path(), document);
            } catch (Json.MalformedJson _) {
                // What is no document tells nothing.
            }
        }
        return answer;
    }
}
