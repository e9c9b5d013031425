package io.github.darnold.openai.faults;

/// What came of a trial.
///
/// @param isTroubledDone whether the first apply succeeded all the same
/// @param isCalmDone whether the second one did
/// @param isPlanEmpty whether nothing was left to do after it
/// @param lost objects that are not in the state, or not in the world
/// @param doubled objects beside those in the state
record Result(
        Trial trial,
        int objects,
        boolean isTroubledDone,
        boolean isCalmDone,
        boolean isPlanEmpty,
        int lost,
        int doubled) {

    boolean isGood() {
        return isCalmDone && isPlanEmpty && lost == 0 && doubled == 0;
    }

    @Override
    public String toString() {
        return "%s: %d objects, %d lost, %d doubled, second apply %s, plan after it %s"
                .formatted(
                        trial,
                        objects,
                        lost,
                        doubled,
                        isCalmDone ? "succeeded" : "failed",
                        isPlanEmpty ? "empty" : "not empty");
    }
}
