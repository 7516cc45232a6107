package io.playcast;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The four keys every event's metadata has, a fifth that only those have which a person's connection led to, and no other. */
public final class Metadata {
    /** Idempotency key of the command: client line and message id, or the automation's cause. */
    public static final String COMMAND = "cmd";
    /** Correlation id, from the client's message to the last projection. */
    public static final String CORRELATION = "corr";
    /** Identifier of the event or message that led to this one. */
    public static final String CAUSE = "cause";
    /** Who acted: a user id or an automation's name. */
    public static final String BY = "by";

    /** From where: the pseudonym of a network address. Missing where no connection was behind it; what an event leads to has none. */
    public static final String FROM = "from";

    private Metadata() {}

    public static Map<String, String> of(String command, String correlation, String cause, String by) {
        return Map.of(COMMAND, command, CORRELATION, correlation, CAUSE, cause, BY, by);
    }

    /** @param from null where no connection was behind it */
    public static Map<String, String> of(
            String command, String correlation, String cause, String by, @Nullable String from) {
        return from == null
                ? of(command, correlation, cause, by)
                : Map.of(COMMAND, command, CORRELATION, correlation, CAUSE, cause, BY, by, FROM, from);
    }
}
