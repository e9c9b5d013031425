package io.github.darnold.terraform.plugin.schema;

/// Decides whether a planned difference in one attribute needs another object, asked when Terraform plans and again
/// when it applies: it must come to the same result.
@FunctionalInterface
public interface ReplaceCondition {

    /// Whether another object is needed.
    ///
    /// @param before the object in which the attribute stands as it is, all null where it is new
    /// @param after as it is planned, all null where it is gone; the attribute itself is known, others may not be
    boolean isNeeded(Fields before, Fields after);
}
