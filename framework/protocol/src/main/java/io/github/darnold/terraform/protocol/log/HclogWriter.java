package io.github.darnold.terraform.protocol.log;

import io.github.darnold.terraform.plugin.call.HiddenTexts;
import io.github.darnold.terraform.plugin.call.Logger.Level;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Writes records as the plugin host wants them: one JSON object a line whose `@` keys are always strings.
/// Anything else under those keys would crash Terraform itself.
public final class HclogWriter {

    private static final int ROOM_FOR_MESSAGE = 24 * 1024;

    private final OutputStream stream;
    private final InstantSource clock;
    private final HiddenTexts hidden = new HiddenTexts();

    public HclogWriter(OutputStream stream, InstantSource clock) {
        this.stream = stream;
        this.clock = clock;
    }

    /// What no record of the process shows, also where it is output that is not ours.
    public HiddenTexts hidden() {
        return hidden;
    }

    void write(Level level, String module, Mask own, String message, List<Field> fields) {
        Mask mask = own.withTexts(hidden.texts());
        JsonLine line = new JsonLine()
                .text("@timestamp", Timestamp.of(clock.instant()))
                .text("@level", level.name().toLowerCase(Locale.ROOT))
                .text("@module", module)
                .text("@message", mask.apply(message), ROOM_FOR_MESSAGE);
        for (Field field : fields) {
            add(line, mask, field);
        }
        send(line.end());
    }

    private static void add(JsonLine line, Mask mask, Field field) {
        String plain = text(field.value());
        String masked = mask.apply(field.key(), plain);
        if (!masked.equals(plain)) {
            line.text(field.key(), masked);
            return;
        }
        switch (field.value()) {
            case Integer number -> line.number(field.key(), number);
            case Long number -> line.number(field.key(), number);
            case Boolean bool -> line.bool(field.key(), bool);
            case null, default -> line.text(field.key(), plain);
        }
    }

    private static String text(@Nullable Object value) {
        try {
            if (value instanceof Throwable failure) {
                StringWriter trace = new StringWriter();
                failure.printStackTrace(new PrintWriter(trace, true));
                return trace.toString();
            }
            return String.valueOf(value);
        } catch (RuntimeException broken) {
            return "(not printable: " + broken.getClass().getName() + ")";
        }
    }

    private synchronized void send(byte[] line) {
        try {
            stream.write(line);
        } catch (IOException hostIsGone) {
            // There is nobody left to tell.
        }
    }
}
