package io.github.darnold.openai.emulator;

import io.github.darnold.openai.emulator.administration.People;
import io.github.darnold.openai.emulator.administration.ProjectMembers;
import io.github.darnold.openai.emulator.administration.Projects;
import io.github.darnold.openai.emulator.administration.RoleAssignments;
import io.github.darnold.openai.emulator.administration.Roles;
import io.github.darnold.openai.emulator.administration.SecurityApi;
import io.github.darnold.openai.emulator.administration.Settings;
import io.github.darnold.openai.emulator.assistants.AssistantsApi;
import io.github.darnold.openai.emulator.chat.ChatCompletions;
import io.github.darnold.openai.emulator.control.ControlHandler;
import io.github.darnold.openai.emulator.control.EmulatorClock;
import io.github.darnold.openai.emulator.control.Faults;
import io.github.darnold.openai.emulator.control.FaultyHandler;
import io.github.darnold.openai.emulator.control.LaggingHandler;
import io.github.darnold.openai.emulator.control.Lags;
import io.github.darnold.openai.emulator.control.LimitingHandler;
import io.github.darnold.openai.emulator.control.RateLimit;
import io.github.darnold.openai.emulator.control.RecordingHandler;
import io.github.darnold.openai.emulator.control.RequestLog;
import io.github.darnold.openai.emulator.embeddings.Embeddings;
import io.github.darnold.openai.emulator.files.FileStore;
import io.github.darnold.openai.emulator.files.Files;
import io.github.darnold.openai.emulator.files.Uploads;
import io.github.darnold.openai.emulator.finetuning.FineTuningJobs;
import io.github.darnold.openai.emulator.http.Answer;
import io.github.darnold.openai.emulator.http.ApiError;
import io.github.darnold.openai.emulator.http.ApiHandler;
import io.github.darnold.openai.emulator.http.Chapter;
import io.github.darnold.openai.emulator.http.Handler;
import io.github.darnold.openai.emulator.http.HostCheck;
import io.github.darnold.openai.emulator.http.IssuedKeys;
import io.github.darnold.openai.emulator.http.Keys;
import io.github.darnold.openai.emulator.http.Request;
import io.github.darnold.openai.emulator.http.Spool;
import io.github.darnold.openai.emulator.http.WebServer;
import io.github.darnold.openai.emulator.models.ModelCatalogue;
import io.github.darnold.openai.emulator.models.Models;
import io.github.darnold.openai.emulator.store.Ids;
import io.github.darnold.openai.emulator.usage.Accounting;
import io.github.darnold.openai.emulator.vectorstores.VectorStoresApi;
import io.github.darnold.openai.emulator.webhooks.WebhookEndpoints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A running emulator of the OpenAI API. Each has its own objects, clock, faults and log.
///
/// Safe for use by many threads.
public final class Emulator implements AutoCloseable {

    private static final String PREFIX = "/v1";
    private static final long LOG_BYTES = 64L << 20;

    private final EmulatorOptions options;
    private final Faults faults = new Faults();
    private final RequestLog requests = new RequestLog(LOG_BYTES);
    private final Ids ids = new Ids();
    private final IssuedKeys issued;
    private final Spool spool = new Spool();
    private final ApiHandler api;
    private final Lags lags;
    private final FaultyHandler faulty;
    private final RateLimit limit;
    private final WebServer server;

    private Emulator(EmulatorOptions options) throws IOException {
        this.options = options;
        this.issued = new IssuedKeys(options.clock());
        Keys keys = new Keys(options.apiKeys(), options.adminKeys(), issued);
        Accounting accounting = new Accounting(options.clock(), ids);
        this.api = new ApiHandler(
                PREFIX,
                keys,
                options.clock(),
                () -> ids.next("req_"),
                spool,
                chapters(options, ids, issued, accounting));
        this.lags = new Lags(options.clock());
        this.faulty = new FaultyHandler(
                faults, () -> ids.next("req_"), new LaggingHandler(lags, options.clock(), accounting.over(api)));
        this.limit = new RateLimit(options.clock());
        Handler limited = new LimitingHandler(limit, () -> ids.next("req_"), faulty);
        Handler recorded = new RecordingHandler(requests, options.clock(), keys, limited);
        Handler control = new ControlHandler(options.clock(), faults, lags, requests, ids, api, this::reset);
        HostCheck hosts = HostCheck.of(options.host(), options.allowedHosts());
        this.server = WebServer.start(options.host(), options.port(), lags.dates(), request -> {
            hosts.requireOwnHost(request.headers());
            return dispatch(request, recorded, steering -> {
                hosts.requireOwnOrigin(steering.headers());
                return control.handle(steering);
            });
        });
    }

    /// Starts one on a free port of 127.0.0.1, with the time of this machine.
    public static Emulator start() {
        return start(EmulatorOptions.defaults());
    }

    /// Starts one as asked.
    ///
    /// @throws UncheckedIOException when the port is in use or the host is not of this machine
    public static Emulator start(EmulatorOptions options) {
        try {
            return new Emulator(options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Chapter> chapters(EmulatorOptions options, Ids ids, IssuedKeys issued, Accounting accounting) {
        ModelCatalogue models = new ModelCatalogue();
        List<Chapter> chapters = new ArrayList<>();
        chapters.add(new Models(models));
        chapters.add(new ChatCompletions(options.clock(), ids, models));
        chapters.add(new Embeddings(models));
        FileStore files = new FileStore(ids);
        chapters.add(new Files(files, options.clock()));
        chapters.add(new Uploads(files, options.clock(), ids));
        chapters.add(new FineTuningJobs(options.clock(), ids, files, models, options.trainingStage()));
        chapters.addAll(AssistantsApi.chapters(options.clock(), ids, models));
        Projects projects = new Projects(options.clock(), ids);
        chapters.add(projects);
        People people = People.of(options.clock(), ids);
        chapters.addAll(people.chapters(projects, issued, options.clock(), ids));
        Roles roles = new Roles(options.clock(), ids, projects);
        chapters.add(roles);
        RoleAssignments assignments = new RoleAssignments(roles, projects, people);
        chapters.add(assignments);
        chapters.addAll(ProjectMembers.chapters(projects, people, assignments, issued, options.clock(), ids));
        chapters.addAll(SecurityApi.chapters(options.clock(), ids));
        chapters.add(new WebhookEndpoints(options.clock(), ids));
        chapters.addAll(Settings.chapters(projects, models, options.clock(), ids));
        chapters.addAll(VectorStoresApi.chapters(options.clock(), ids, files));
        chapters.addAll(accounting.chapters());
        return chapters;
    }

    /// The operations of OpenAI's document that the emulator goes by.
    static Set<String> documented() {
        EmulatorOptions options = EmulatorOptions.defaults();
        Ids ids = new Ids();
        return chapters(options, ids, new IssuedKeys(options.clock()), new Accounting(options.clock(), ids)).stream()
                .flatMap(chapter -> chapter.documented().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Answer dispatch(Request request, Handler api, Handler control) throws IOException {
        String path = request.path();
        if (path.startsWith("/_emulator/")) {
            return control.handle(request);
        }
        if (path.startsWith(PREFIX + "/")) {
            return api.handle(request.withPath(path.substring(PREFIX.length())));
        }
        throw ApiError.of(404, "Invalid URL (" + request.method() + " " + path + ")", null, "unknown_url");
    }

    /// What clients take for `https://api.openai.com/v1`.
    public URI baseUrl() {
        String host = options.host().contains(":") ? "[" + options.host() + "]" : options.host();
        return URI.create("http://" + host + ":" + server.port() + PREFIX);
    }

    public EmulatorClock clock() {
        return options.clock();
    }

    public Faults faults() {
        return faults;
    }

    /// How many requests are let in.
    public RateLimit limit() {
        return limit;
    }

    /// How late new objects show.
    public Lags lags() {
        return lags;
    }

    public RequestLog requests() {
        return requests;
    }

    /// Forgets all objects, faults and requests. The clock goes on.
    public void reset() {
        api.clear();
        issued.clear();
        faults.clear();
        lags.clear();
        limit.lift();
        requests.clear();
        ids.clear();
    }

    @Override
    public void close() {
        faulty.close();
        server.close();
        spool.close();
    }
}
