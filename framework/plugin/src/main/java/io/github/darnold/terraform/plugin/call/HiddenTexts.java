package io.github.darnold.terraform.plugin.call;

import io.github.darnold.terraform.plugin.diagnostic.Diagnostic;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Secrets that no text may show which leaves the process: no diagnostic, and no line of the log. A secret is hidden
/// as it is, without the white space around it, and as JSON writes it. Thread-safe.
public final class HiddenTexts {

    /// Shorter texts are no secrets worth the name, and hiding them would make everything unreadable.
    public static final int SHORTEST = 4;

    private static final String HIDDEN = "***";

    private final @Nullable HiddenTexts wider;
    private final AtomicReference<List<String>> texts = new AtomicReference<>(List.of());

    /// None so far.
    public HiddenTexts() {
        this(null);
    }

    private HiddenTexts(@Nullable HiddenTexts wider) {
        this.wider = wider;
    }

    /// These, and more that only one call has in sight. What is hidden here later is hidden there too.
    public HiddenTexts with(Collection<String> secrets) {
        var more = new HiddenTexts(this);
        more.hide(secrets);
        return more;
    }

    /// From now on shows `***` in place of this text.
    public void hide(String secret) {
        hide(List.of(secret));
    }

    /// From now on shows `***` in place of each of these texts.
    public void hide(Collection<String> secrets) {
        List<String> more = secrets.stream()
                .flatMap(HiddenTexts::forms)
                .filter(each -> each.length() >= SHORTEST)
                .toList();
        if (!more.isEmpty()) {
            texts.updateAndGet(known -> longestFirst(Stream.concat(known.stream(), more.stream())));
        }
    }

    private static Stream<String> forms(String secret) {
        String core = secret.strip();
        String quoted = core.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
        return Stream.of(secret, core, quoted).distinct();
    }

    /// A secret that contains another one goes as a whole.
    private static List<String> longestFirst(Stream<String> all) {
        return all.distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /// What is hidden.
    public List<String> texts() {
        List<String> own = texts.get();
        return wider == null ? own : longestFirst(Stream.concat(own.stream(), wider.texts().stream()));
    }

    /// The text with `***` in place of each secret.
    public String masked(String text) {
        String masked = text;
        for (String secret : texts()) {
            masked = masked.replace(secret, HIDDEN);
        }
        return masked;
    }

    /// The diagnostic without secrets.
    public Diagnostic masked(Diagnostic diagnostic) {
        return diagnostic.inWords(this::masked);
    }
}
