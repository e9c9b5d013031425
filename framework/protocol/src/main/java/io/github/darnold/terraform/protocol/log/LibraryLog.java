package io.github.darnold.terraform.protocol.log;

import io.github.darnold.terraform.plugin.call.Logger.Level;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/// Takes what libraries say through `java.util.logging` into our log.
public final class LibraryLog extends Handler {

    private final HclogLogger logger;
    private final SimpleFormatter formatter = new SimpleFormatter();

    LibraryLog(HclogLogger logger) {
        this.logger = logger;
    }

    public static void sendTo(HclogLogger logger) {
        java.util.logging.Logger root = LogManager.getLogManager().getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        root.addHandler(new LibraryLog(logger));
    }

    @Override
    public void publish(LogRecord record) {
        HclogLogger named = logger.with("logger", String.valueOf(record.getLoggerName()));
        Throwable thrown = record.getThrown();
        (thrown == null ? named : named.with("error", thrown)).log(level(record), formatter.formatMessage(record));
    }

    /// What libraries warn of, such as a connection that ended without a word, is nothing a user can act on.
    private static Level level(LogRecord record) {
        return record.getLevel().intValue() >= java.util.logging.Level.SEVERE.intValue() ? Level.ERROR : Level.DEBUG;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
