package io.github.darnold.terraform.rest.builder;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.computed;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.int64;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.listOf;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.local;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.object;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.schema.Shape;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import io.github.darnold.terraform.rest.definition.ApiCall;
import io.github.darnold.terraform.rest.definition.ListingDefinition;
import io.github.darnold.terraform.rest.definition.Telling;
import io.github.darnold.terraform.rest.list.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Collects what a definition says about a data source that lists objects. Arguments are parents in the path,
/// parameters of the query, or filters of the provider's own. Mutable; ends with [#build].
public final class ListingBuilder {

    private final String typeName;
    private final Attribute<List<Fields>> results;
    private final Shape element;
    private final List<Attribute<?>> arguments = new ArrayList<>();
    private final List<Telling> telling = new ArrayList<>();
    private String description = "";
    private @Nullable ApiCall list;
    private BiPredicate<Fields, Fields> filter = (_, _) -> true;
    private UnaryOperator<Shape> rules = UnaryOperator.identity();
    private ListingDefinition.Extent extent = ListingDefinition.Extent.ALL;
    private @Nullable Attribute<String> wholeAsJson;

    public ListingBuilder(String typeName, String plural, Shape element) {
        this.typeName = typeName;
        this.element = element.readOnly();
        this.results = computed(plural, listOf(object(this.element)), "The results, in the API's order.");
    }

    /// What users read about the data source, in Markdown.
    public ListingBuilder describedAs(String text) {
        description = text;
        return this;
    }

    /// Arguments: those in the call's path are parents, local ones are for filters, all others go into the query.
    public ListingBuilder taking(Attribute<?>... more) {
        arguments.addAll(List.of(more));
        return this;
    }

    public ListingBuilder list(ApiCall call) {
        list = call;
        return this;
    }

    /// Which elements to keep, by the configuration and the element.
    public ListingBuilder keeping(BiPredicate<Fields, Fields> condition) {
        filter = condition;
        return this;
    }

    /// An attribute that is made of the arguments and of the elements that are shown, as the API answered them.
    public ListingBuilder telling(
            Attribute<String> attribute, BiFunction<ObjectValue, List<ObjectValue>, String> text) {
        telling.add(new Telling(attribute, text));
        return this;
    }

    /// Rules between the arguments: `shape -> shape.requiring("end_time", "start_time")`.
    public ListingBuilder ruledBy(UnaryOperator<Shape> between) {
        rules = between;
        return this;
    }

    /// So many results are read where users set no `limit`: for lists without an end.
    public ListingBuilder limitedTo(long results) {
        extent = new ListingDefinition.Extent(results, extent.decidesPages(), extent.pageSizes());
        return this;
    }

    /// How many elements a page may have depends on this argument.
    public ListingBuilder pageSizes(Attribute<String> argument, Map<String, Integer> sizes) {
        extent = new ListingDefinition.Extent(extent.usual(), argument, sizes);
        return this;
    }

    /// This attribute of a result is the whole element as JSON: for what has a form of its own in each.
    public ListingBuilder wholeAsJson(Attribute<String> attribute) {
        wholeAsJson = attribute;
        return this;
    }

    private Attribute<Long> limit() {
        return extent.usual() == Long.MAX_VALUE
                ? Listing.LIMIT
                : local(
                        Listing.LIMIT.name(),
                        int64().atLeast(1),
                        "Maximum number of results to read. Default: `" + extent.usual() + "`.");
    }

    /// The data source.
    ///
    /// @throws IllegalArgumentException naming all faults of the definition at once
    public Listing build() {
        List<Attribute<?>> attributes = new ArrayList<>(arguments);
        attributes.add(limit());
        if (element.has(Listing.ID)) {
            attributes.add(Listing.IDS);
        }
        attributes.add(results);
        telling.forEach(each -> attributes.add(each.attribute()));
        Shape shape = rules.apply(new Shape(attributes, List.of()));
        var faults = new Faults(typeName);
        faults.unless(!description.isBlank(), "it has no description");
        faults.variables(list, shape::has);
        Attribute<String> paging = extent.decidesPages();
        faults.unless(
                paging == null || shape.has(paging.name()),
                "its pages depend on " + (paging == null ? "" : paging.name()) + ", which is no argument");
        faults.unless(
                wholeAsJson == null || element.has(wholeAsJson.name()),
                "the whole element stands in " + (wholeAsJson == null ? "" : wholeAsJson.name())
                        + ", which is no attribute of it");
        faults.addAll(ShapeCheck.faults(shape));
        ApiCall call = faults.refuseWithout(list, "it has no call that lists");
        return new Listing(new ListingDefinition(
                typeName,
                Schema.of(shape, description),
                call,
                arguments,
                results,
                element,
                filter,
                telling,
                extent,
                wholeAsJson));
    }
}
