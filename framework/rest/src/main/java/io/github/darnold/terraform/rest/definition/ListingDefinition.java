package io.github.darnold.terraform.rest.definition;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.schema.Shape;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/// All that is said of a data source that lists objects.
///
/// @param list the call that lists
/// @param arguments parents in the path, parameters of the query, and filters of the provider's own
/// @param results the attribute that has the elements
/// @param element what each result consists of
/// @param keeps which elements are shown, by the configuration and the element
/// @param telling attributes made of all elements that are shown
/// @param extent how much is read
/// @param wholeAsJson the attribute of a result that has the whole element as JSON; null where none has
public record ListingDefinition(
        String typeName,
        Schema schema,
        ApiCall list,
        List<Attribute<?>> arguments,
        Attribute<List<Fields>> results,
        Shape element,
        BiPredicate<Fields, Fields> keeps,
        List<Telling> telling,
        Extent extent,
        @Nullable Attribute<String> wholeAsJson)
        implements Definition {

    /// How much of a list is read.
    ///
    /// @param usual the number of results where users set no `limit`
    /// @param decidesPages the argument that decides how many elements a page may have; null where nothing does
    /// @param pageSizes by the values of that argument
    public record Extent(long usual, @Nullable Attribute<String> decidesPages, Map<String, Integer> pageSizes) {

        public static final Extent ALL = new Extent(Long.MAX_VALUE, null, Map.of());

        public Extent {
            pageSizes = Map.copyOf(pageSizes);
        }

        /// The call with the size of page that this configuration allows.
        public ApiCall sized(ApiCall list, Fields config) {
            Integer size = decidesPages == null ? null : pageSizes.get(config.getOrDefault(decidesPages, ""));
            return size == null || list.paging() == null ? list : list.paged(list.paging(), size);
        }
    }

    public ListingDefinition {
        arguments = List.copyOf(arguments);
        telling = List.copyOf(telling);
    }

    @Override
    public List<DefinedCall> calls() {
        DefinedCall made = DefinedCall.of(list);
        DefinedCall told = wholeAsJson == null ? made.receiving(received()) : made.receivingOnly(received());
        return List.of(told.filteredBy(arguments));
    }

    private List<Attribute<?>> received() {
        return element.attributes().stream()
                .filter(each -> wholeAsJson == null || !each.name().equals(wholeAsJson.name()))
                .toList();
    }
}
