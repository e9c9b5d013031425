package io.github.darnold.openai.provider.administration.usage;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;
import static io.github.darnold.terraform.rest.RestVocabulary.*;

import io.github.darnold.openai.provider.connection.OpenAiPaging;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Optional;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.rest.builder.ListingBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What reports of usage and costs have in common: time goes in buckets, and each bucket has a result for each group.
final class UsageReports {

    private static final Optional<String> BUCKET_WIDTH = optional(
            "bucket_width",
            string().oneOf("1m", "1h", "1d"),
            "How much time a bucket stands for: a minute, an hour or a day. Default: `1d`.");

    private static final int DAYS_OF_A_PAGE = 31;

    /// Most buckets of a page, by their width.
    private static final Map<String, Integer> PAGE_SIZES = Map.of("1m", 1440, "1h", 168, "1d", DAYS_OF_A_PAGE);

    static final Optional<Set<String>> USER_IDS = only("user_ids", "users");
    static final Optional<Set<String>> API_KEY_IDS = only("api_key_ids", "API keys");
    static final Optional<Set<String>> MODELS = only("models", "models");

    static final Attribute<String> USER_ID = grouped("user_id", "User");
    static final Attribute<String> API_KEY_ID = grouped("api_key_id", "API key");
    static final Attribute<String> MODEL = grouped("model", "Model");
    static final Attribute<String> API_SOURCE = grouped("api_source", "Source of the requests, such as an endpoint");
    static final Attribute<Long> REQUESTS =
            computed("num_model_requests", int64(), "How many requests went to the model.");

    private static final Attribute<String> PROJECT_ID = grouped("project_id", "Project");
    private static final Optional<Set<String>> PROJECT_IDS = only("project_ids", "projects");

    /// A report in buckets of three widths.
    ///
    /// @param groups what results can be grouped by, beside the project
    static ListingBuilder usage(
            String name, List<Attribute<?>> amounts, List<Attribute<?>> groups, Optional<?>... filters) {
        return report("openai_usage_" + name, "organization.usage." + name + ".result", amounts, groups, filters)
                .taking(BUCKET_WIDTH)
                .list(get("/organization/usage/" + name).paged(OpenAiPaging.NEXT_PAGE, DAYS_OF_A_PAGE))
                .pageSizes(BUCKET_WIDTH, PAGE_SIZES);
    }

    /// A report, of which the call is still to be said.
    ///
    /// @param kind `object` of its results: the document has one union for those of all reports
    static ListingBuilder report(
            String typeName,
            String kind,
            List<Attribute<?>> amounts,
            List<Attribute<?>> groups,
            Optional<?>... filters) {
        List<Attribute<?>> told = Stream.concat(Stream.of(PROJECT_ID), groups.stream())
                .<Attribute<?>>map(each -> each)
                .toList();
        Shape result = new Shape(Stream.concat(amounts.stream(), told.stream()).toList(), List.of());
        Shape bucket = shape(
                computed("start_time", int64(), "Begin of the bucket, in Unix seconds."),
                computed("end_time", int64(), "End of the bucket, in Unix seconds."),
                computed(
                        "results",
                        listOf(object(result).ofKind("object", kind)),
                        "What was used in that time; one result for each group."));
        Optional<Set<String>> groupBy = optional(
                "group_by",
                setOf(string().oneOf(told.stream().map(Attribute::name).toList())),
                "What to tell apart. What is not named here is null in the results.");
        return listing(typeName, "buckets", bucket)
                .taking(
                        required("start_time", int64(), "Begin of the report, in Unix seconds, inclusive."),
                        optional("end_time", int64(), "End of the report, in Unix seconds, exclusive. Default: now."),
                        PROJECT_IDS,
                        groupBy)
                .taking(Arrays.copyOf(filters, filters.length, Attribute[].class));
    }

    static Optional<Set<String>> only(String name, String what) {
        return optional(name, setOf(string()), "Count only these " + what + ".");
    }

    static Attribute<String> grouped(String name, String what) {
        return computed(name, string(), what + "; null unless results are grouped by it.");
    }

    private UsageReports() {}
}
