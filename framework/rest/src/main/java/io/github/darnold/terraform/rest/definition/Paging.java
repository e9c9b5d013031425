package io.github.darnold.terraform.rest.definition;

/// How an API hands out a long list.
public enum Paging {
    /// Query `after`; answers carry `last_id` and `has_more`.
    AFTER_LAST_ID,
    /// Query `after`; answers carry only `has_more`: the cursor is the last element's `id`.
    AFTER_LAST_ELEMENT,
    /// The whole list at once.
    WHOLE,
    /// Query `after`; answers carry `next` and `has_more`.
    AFTER_NEXT,
    /// Query `page`; answers carry `next_page` and `has_more`.
    NEXT_PAGE
}
