package io.github.darnold.terraform.protocol.log;

import io.github.darnold.terraform.plugin.call.HiddenTexts;
import io.github.darnold.terraform.plugin.call.Logger;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// A log on top of an [HclogWriter], with fields that every record carries and with what it must not show.
public final class HclogLogger implements Logger {

    private final HclogWriter writer;
    private final String module;
    private final Threshold threshold;
    private final Mask mask;
    private final List<Field> fields;

    public HclogLogger(HclogWriter writer, String module, Threshold threshold) {
        this(writer, module, threshold, Mask.NONE, List.of());
    }

    private HclogLogger(HclogWriter writer, String module, Threshold threshold, Mask mask, List<Field> fields) {
        this.writer = writer;
        this.module = module;
        this.threshold = threshold;
        this.mask = mask;
        this.fields = List.copyOf(fields);
    }

    /// The same log with further fields in every record.
    public HclogLogger with(Object... keysAndValues) {
        return new HclogLogger(writer, module, threshold, mask, joined(Field.of(keysAndValues)));
    }

    /// The log of a part, such as `provider.rest`, with a level of its own.
    public HclogLogger subsystem(String name, Threshold level) {
        return new HclogLogger(writer, module + "." + name, level, mask, fields);
    }

    /// What no log of the process shows.
    public HiddenTexts hidden() {
        return writer.hidden();
    }

    @Override
    public HclogLogger masking(Collection<String> secrets) {
        return new HclogLogger(writer, module, threshold, mask.withTexts(secrets), fields);
    }

    /// The same log with the values of these fields replaced by `***`.
    public HclogLogger maskingKeys(Collection<String> keys) {
        return new HclogLogger(writer, module, threshold, mask.withKeys(keys), fields);
    }

    @Override
    public boolean isEnabled(Level level) {
        return threshold.admits(level);
    }

    @Override
    public void log(Level level, String message, Object... keysAndValues) {
        if (isEnabled(level)) {
            writer.write(level, module, mask, message, joined(Field.of(keysAndValues)));
        }
    }

    private List<Field> joined(List<Field> more) {
        return Stream.concat(fields.stream(), more.stream()).toList();
    }
}
