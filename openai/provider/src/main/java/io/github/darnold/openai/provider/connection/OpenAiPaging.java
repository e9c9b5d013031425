package io.github.darnold.openai.provider.connection;

import io.github.darnold.terraform.rest.paging.Cursor;
import io.github.darnold.terraform.rest.paging.Paging;

/// The ways in which OpenAI hands out lists: always as `{"data": [...]}`, and in five kinds of pages.
public final class OpenAiPaging {

    /// The whole list at once.
    public static final Paging WHOLE = Paging.of("data");

    private static final Paging PAGES = WHOLE.sized("limit").whileTrue("has_more");

    /// Query `after`; answers carry `last_id` and `has_more`. Where they forget `last_id`, the last element's `id` is
    /// it.
    public static final Paging AFTER_LAST_ID =
            PAGES.by("after", new Cursor.OfPage("last_id"), new Cursor.OfLastElement("id"));

    /// Query `after`; answers carry only `has_more`: the cursor is the last element's `id`.
    public static final Paging AFTER_LAST_ELEMENT = PAGES.afterLast("after", "id");

    /// Query `after`; answers carry `next` and `has_more`.
    public static final Paging AFTER_NEXT = PAGES.after("after", "next");

    /// Query `page`; answers carry `next_page` and `has_more`.
    public static final Paging NEXT_PAGE = PAGES.after("page", "next_page");

    private OpenAiPaging() {}
}
