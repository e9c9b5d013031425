package io.github.darnold.openai.provider.connection;

import io.github.darnold.terraform.plugin.call.CallContext;
import io.github.darnold.terraform.plugin.call.HiddenTexts;
import io.github.darnold.terraform.plugin.diagnostic.Failure;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.GoDuration;
import io.github.darnold.terraform.rest.creation.Leeway;
import io.github.darnold.terraform.rest.exchange.Api;
import io.github.darnold.terraform.rest.exchange.ApiDialect;
import io.github.darnold.terraform.rest.exchange.BaseUrl;
import io.github.darnold.terraform.rest.exchange.Endpoint;
import io.github.darnold.terraform.rest.exchange.Endpoints;
import io.github.darnold.terraform.rest.exchange.Settings;
import io.github.darnold.terraform.rest.network.Network;
import io.github.darnold.terraform.rest.trace.Disclosure;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Which credential and which headers each part of the API wants.
public final class Connection implements Endpoints {

    private static final String OFFICIAL = "https://api.openai.com/v1";
    private static final List<String> SECRETS = List.of("OPENAI_API_KEY", "OPENAI_ADMIN_KEY");
    private static final String LEEWAY_SCALE = "OPENAI_LEEWAY_SCALE";
    private static final String LARGEST_UPLOAD = "OPENAI_LARGEST_UPLOAD";
    private static final Duration REQUEST_TIMEOUT = Duration.ofMinutes(5);

    /// How the API speaks.
    public static final ApiDialect DIALECT = new ApiDialect(new OpenAiErrors(), "x-request-id", OpenAiPaging.WHOLE);

    /// These belong to the organization and take its admin key.
    private static final List<String> ADMINISTRATION = List.of("/organization/", "/projects/", "/tunnels/");

    private static final List<String> ASSISTANTS = List.of("/assistants", "/threads", "/vector_stores");

    private final Setting apiKey;
    private final Setting adminApiKey;
    private final Setting organization;
    private final Setting project;
    private final Setting baseUrl;
    private final @Nullable Integer administrationPace;

    private Connection(Fields config, Map<String, String> environment) {
        apiKey = Setting.of(config, Configuration.API_KEY, environment, "OPENAI_API_KEY")
                .forHeader();
        adminApiKey = Setting.of(config, Configuration.ADMIN_API_KEY, environment, "OPENAI_ADMIN_KEY")
                .forHeader();
        organization = Setting.of(
                        config, Configuration.ORGANIZATION, environment, "OPENAI_ORGANIZATION", "OPENAI_ORG_ID")
                .forHeader();
        project = Setting.of(config, Configuration.PROJECT, environment, "OPENAI_PROJECT_ID")
                .forHeader();
        baseUrl = Setting.of(config, Configuration.BASE_URL, environment, "OPENAI_BASE_URL")
                .forBase();
        administrationPace = number(config, Configuration.REQUESTS_PER_MINUTE);
    }

    /// The API client that the configuration asks for.
    ///
    /// @param disclosure what may stand in the log, which is only asked for where it is needed
    /// @throws Failure when there is no key at all
    public static Api open(
            Fields config,
            Map<String, String> environment,
            String version,
            Supplier<Disclosure> disclosure,
            CallContext context) {
        hide(config, environment, context.hidden());
        Connection connection = new Connection(config, environment);
        if (connection.apiKey.isMissing() && connection.adminApiKey.isMissing()) {
            throw Failure.of(
                    "No OpenAI API key",
                    "Set api_key in the provider block, or the environment variable OPENAI_API_KEY. For administration "
                            + "(projects, users, ...) set admin_api_key, or OPENAI_ADMIN_KEY.");
        }
        Duration timeout = config.isSet(Configuration.REQUEST_TIMEOUT)
                ? GoDuration.parse(config.require(Configuration.REQUEST_TIMEOUT))
                : REQUEST_TIMEOUT;
        return new Api(
                connection,
                DIALECT,
                new Settings(
                        timeout,
                        "request_timeout in the provider block",
                        number(config, Configuration.MAX_RETRIES),
                        number(config, Configuration.MAX_CONCURRENT_REQUESTS),
                        Settings.USUAL_LONGEST_ANSWER,
                        largestUpload(environment),
                        "terraform-provider-openai/" + version,
                        new Network(environment),
                        disclosure),
                leeway(environment),
                context);
    }

    /// Less than usual where a program loses thousands of answers on purpose, and cannot wait for each.
    private static Leeway leeway(Map<String, String> environment) {
        String text = environment.getOrDefault(LEEWAY_SCALE, "");
        if (text.isBlank()) {
            return Leeway.USUAL;
        }
        try {
            return new Leeway(Double.parseDouble(text.strip()));
        } catch (IllegalArgumentException _) {
            throw Failure.of(
                    LEEWAY_SCALE + " is no scale",
                    "It is a number above 0 and at most 1, by which the provider waits less for what shows late. Only"
                            + " tests need it.");
        }
    }

    /// Terraform knows of none of these that they are secret.
    private static void hide(Fields config, Map<String, String> environment, HiddenTexts hidden) {
        SECRETS.forEach(name -> hidden.hide(environment.getOrDefault(name, "")));
        hidden.hide(new Network(environment).secrets());
        hidden.hide(BaseUrl.secrets(environment.getOrDefault("OPENAI_BASE_URL", "")));
        if (config.isSet(Configuration.BASE_URL)) {
            hidden.hide(BaseUrl.secrets(config.require(Configuration.BASE_URL)));
        }
    }

    /// Gateways may take less than OpenAI does.
    private static long largestUpload(Map<String, String> environment) {
        String text = environment.getOrDefault(LARGEST_UPLOAD, "");
        if (text.isBlank()) {
            return Long.MAX_VALUE;
        }
        try {
            return Math.max(1, Long.parseLong(text.strip()));
        } catch (NumberFormatException _) {
            throw Failure.of(
                    LARGEST_UPLOAD + " is no number",
                    "It is the most bytes of a file in one request, such as 100000000.");
        }
    }

    private static @Nullable Integer number(Fields config, Attribute<Long> argument) {
        return config.isSet(argument) ? Math.toIntExact(config.require(argument)) : null;
    }

    @Override
    public Endpoint of(String path) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Authorization", "Bearer " + key(path).require(path));
        optional(organization, path).ifPresent(id -> headers.put("OpenAI-Organization", id));
        if (!isAdministration(path)) {
            optional(project, path).ifPresent(id -> headers.put("OpenAI-Project", id));
        }
        if (ASSISTANTS.stream().anyMatch(path::startsWith)) {
            headers.put("OpenAI-Beta", "assistants=v2");
        }
        URI base = BaseUrl.of(optional(baseUrl, path).orElse(OFFICIAL));
        return new Endpoint(base, headers, key(path).whereToSet(), isAdministration(path) ? administrationPace : null);
    }

    private static Optional<String> optional(Setting setting, String path) {
        return setting.isMissing() ? Optional.empty() : Optional.of(setting.require(path));
    }

    private Setting key(String path) {
        return isAdministration(path) ? adminApiKey : apiKey;
    }

    private static boolean isAdministration(String path) {
        return ADMINISTRATION.stream().anyMatch((path + "/")::startsWith)
                || (path.startsWith("/fine_tuning/checkpoints/") && path.contains("/permissions"));
    }

    @Override
    public void require(String path) {
        Setting key = key(path);
        if (key.isMissing()) {
            throw key.missing(path);
        }
    }

    @Override
    public String baseArgument() {
        return baseUrl.whereToSet();
    }

    @Override
    public Optional<URI> base() {
        return baseUrl.isUnknown()
                ? Optional.empty()
                : Optional.of(BaseUrl.of(baseUrl.value().orElse(OFFICIAL)));
    }

    /// Whether requests go to OpenAI itself, and not to an emulator or a compatible server.
    static boolean isOfficial(URI base) {
        return base.getHost() != null && ("." + base.getHost()).endsWith(".api.openai.com");
    }
}
