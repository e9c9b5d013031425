package io.github.darnold.openai.provider.connection;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.duration;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.exchange.BaseUrl;
import io.github.darnold.terraform.rest.exchange.HeaderText;

/// The arguments of the provider block.
public final class Configuration {

    static final Attribute<String> API_KEY = optional(
                    "api_key",
                    string().must(HeaderText.constraint()),
                    "API key of a project, for everything but administration. Default: environment variable"
                            + " `OPENAI_API_KEY`.")
            .sensitive();

    static final Attribute<String> ADMIN_API_KEY = optional(
                    "admin_api_key",
                    string().must(HeaderText.constraint()),
                    "Admin API key of the organization, for administration: projects, users, groups, ... Default:"
                            + " environment variable `OPENAI_ADMIN_KEY`.")
            .sensitive();

    static final Attribute<String> ORGANIZATION = optional(
            "organization",
            string().must(HeaderText.constraint()),
            "Organization billed for requests, where a key belongs to several. Default: environment variable "
                    + "`OPENAI_ORGANIZATION` or `OPENAI_ORG_ID`.");

    static final Attribute<String> PROJECT = optional(
            "project",
            string().must(HeaderText.constraint()),
            "Project billed for requests, where a key belongs to several. Default: environment variable "
                    + "`OPENAI_PROJECT_ID`.");

    static final Attribute<String> BASE_URL = optional(
            "base_url",
            string().must(BaseUrl.constraint()),
            "Where the API is. Default: environment variable `OPENAI_BASE_URL`, then `https://api.openai.com/v1`.");

    static final Optional<Long> MAX_RETRIES = optional(
            "max_retries",
            int64().between(0, 1000),
            "How often a request is repeated after a rate limit or an error of the server. Without it, as often as the"
                    + " time of the operation allows.");

    static final Optional<Long> REQUESTS_PER_MINUTE = optional(
            "requests_per_minute",
            int64().between(1, 100_000),
            "Maximum number of requests a minute to one endpoint of the administration API. Without it, the provider"
                    + " starts at full speed and learns the limit from OpenAI's answers.");

    static final Optional<Long> MAX_CONCURRENT_REQUESTS = optional(
            "max_concurrent_requests",
            int64().between(1, 1000),
            "Maximum number of requests under way at the same time. Without it, Terraform's `-parallelism` decides.");

    static final Optional<String> REQUEST_TIMEOUT = optional(
            "request_timeout",
            duration("1s", "24h"),
            "How long one attempt at a request may take, such as `30s` or `10m`. Default: `5m`.");

    private static final Shape SHAPE = shape(
            API_KEY,
            ADMIN_API_KEY,
            ORGANIZATION,
            PROJECT,
            BASE_URL,
            MAX_RETRIES,
            REQUESTS_PER_MINUTE,
            MAX_CONCURRENT_REQUESTS,
            REQUEST_TIMEOUT);

    public static final Schema SCHEMA = Schema.of(
            SHAPE,
            "Manages what an organization has on the OpenAI platform. Every argument is optional; keys are best left"
                    + " to the environment.");

    private Configuration() {}
}
