package io.github.darnold.openai.provider.vectorstores;

import static io.github.darnold.terraform.plugin.schema.SchemaVocabulary.*;

import io.github.darnold.terraform.plugin.schema.Attribute;
import io.github.darnold.terraform.plugin.schema.Computed;
import io.github.darnold.terraform.plugin.schema.Fields;
import io.github.darnold.terraform.plugin.schema.ObjectType;

/// How many files a store or a batch has.
final class FileCounts {

    private static final Attribute<Long> FAILED = computed("failed", int64(), "Files that could not be indexed.");

    private static final ObjectType TYPE = object(shape(
            computed("in_progress", int64(), "Files that are being indexed."),
            computed("completed", int64(), "Files that can be searched."),
            FAILED,
            computed("cancelled", int64(), "Files whose indexing was cancelled."),
            computed("total", int64(), "All files.")));

    static final Computed<Fields> FILE_COUNTS =
            changing("file_counts", TYPE, "How many files it has, by their status.");

    /// Whether some files of a store or a batch could not be indexed.
    static boolean hasFailed(Fields object) {
        Fields counts = object.get(FILE_COUNTS);
        return counts != null && counts.getOrDefault(FAILED, 0L) > 0;
    }

    private FileCounts() {}
}
