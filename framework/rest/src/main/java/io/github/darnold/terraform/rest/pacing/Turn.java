package io.github.darnold.terraform.rest.pacing;

import java.time.Instant;

/// The right to send one request now. What the API says to it is told here; closing it lets others go. For one thread.
public final class Turn implements AutoCloseable {

    private final Pace pace;
    private final Admission.Go admission;
    private boolean isTold;

    Turn(Pace pace, Admission.Go admission) {
        this.pace = pace;
        this.admission = admission;
    }

    /// The API took the request, whatever it made of it.
    public void passed(LimitHeaders said, Instant now) {
        isTold = true;
        pace.passed(admission, said, now);
    }

    /// The API's rate limit stopped the request.
    public void refused(LimitHeaders said, Instant now) {
        isTold = true;
        pace.refused(admission, said, now);
    }

    @Override
    public void close() {
        if (!isTold) {
            pace.lost();
        }
    }
}
