package io.github.darnold.terraform.testing.core;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.optional;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.shape;
import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.string;
import static io.github.darnold.terraform.testing.core.Values.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.darnold.terraform.plugin.call.Call;
import io.github.darnold.terraform.plugin.provider.ListResource;
import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.Schema;
import io.github.darnold.terraform.plugin.value.ObjectValue;
import org.junit.jupiter.api.Test;

/// Queries, as a Terraform from 1.14 on makes them.
class QueryTest {

    private static final Attribute<String> PREFIX = optional("prefix", string().length(1, 5), "Begin of the name.");

    private final Shelf shelf = new Shelf();
    private final SimulatedCore core = ShelfProvider.core(shelf, new Things(), new ThingList());

    /// Finds what is on the shelf.
    private static class ThingList implements ListResource<Shelf> {

        @Override
        public String typeName() {
            return Things.TYPE;
        }

        @Override
        public Schema schema() {
            return Schema.of(shape(PREFIX), "Finds things.");
        }

        @Override
        public void list(Shelf shelf, Query query, Results results, Call call) {
            String prefix = query.config().getOrDefault(PREFIX, "");
            for (Fields thing : shelf.things()) {
                String name = thing.require(Things.NAME);
                if (name.startsWith(prefix) && !results.found(name, thing)) {
                    return;
                }
            }
        }
    }

    private void putThings() {
        for (String name : new String[] {"apple", "pear", "plum"}) {
            core.applied(Things.TYPE, name, object("name", name));
        }
    }

    @Test
    void findObjectsByName() {
        putThings();
        Listed found = core.list(Things.TYPE, object("prefix", "p"));
        assertThat(found.diagnostics()).isEmpty();
        assertThat(found.displayNames()).containsExactly("pear", "plum");
        assertThat(found.identities()).containsExactly(object("id", "thing-2"), object("id", "thing-3"));
        assertThat(found.objects()).allMatch(each -> each.object().isNull());
    }

    @Test
    void findWholeObjectsUpToALimit() {
        putThings();
        Listed found = core.list(Things.TYPE, ObjectValue.EMPTY, 2, true);
        assertThat(found.displayNames()).containsExactly("apple", "pear");
        assertThat(found.objects().getFirst().object()).isEqualTo(core.state(Things.TYPE, "apple"));
    }

    @Test
    void areCheckedFirst() {
        assertThat(core.list(Things.TYPE, object("prefix", "")).diagnostics())
                .singleElement()
                .satisfies(error -> assertThat(error.summary()).isEqualTo("Invalid value of prefix"));
    }

    @Test
    void needAListResource() {
        assertThatThrownBy(() -> ShelfProvider.core(shelf, new Things()).list(Things.TYPE, ObjectValue.EMPTY))
                .hasMessage("the provider has no list resource shelf_thing");
    }
}
