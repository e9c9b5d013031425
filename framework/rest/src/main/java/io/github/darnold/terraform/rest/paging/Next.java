package io.github.darnold.terraform.rest.paging;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a page says of the one after it.
public sealed interface Next {

    /// There is none.
    record Last() implements Next {}

    /// There is one, but nothing says where.
    record Unsaid() implements Next {}

    /// It is asked for with these parameters of the query, which take the place of those of the same names.
    record Asked(Map<String, String> parameters) implements Next {

        public Asked {
            parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        }
    }
}
