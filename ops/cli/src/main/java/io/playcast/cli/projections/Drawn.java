package io.playcast.cli.projections;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A projection's status as a person reads it. Pure. */
public final class Drawn {
    private static final int WIDTH = 30;
    private static final int LONG_MINUTES = 60;

    private Drawn() {}

    /** One line for what goes on now; for a terminal with colours. */
    public static String progress(JsonNode status) {
        var build = status.path("build");
        int percent = percent(status);
        var words = new ArrayList<>(List.of(
                "%s %-11s".formatted(versioned(status), phase(status)), bar(percent) + " %3d %%".formatted(percent)));
        if (build.path("perSecond").asLong() > 0) {
            words.add("%,d events/s".formatted(build.path("perSecond").asLong()));
        }
        if (build.path("lag").asLong() > 0) {
            words.add("%,d to go".formatted(build.path("lag").asLong()));
        }
        if (build.path("lag").asLong() == 0 && status.path("behind").asLong() > 0) {
            words.add("the live version has %,d to go"
                    .formatted(status.path("behind").asLong()));
        }
        if (build.has("etaSeconds")) {
            words.add(left(build.path("etaSeconds").asLong()));
        }
        return String.join("  ", words);
    }

    /** The same without a bar, for a pipe. */
    public static String line(JsonNode status) {
        return "%s %s, %d %%, %,d events"
                .formatted(
                        versioned(status),
                        phase(status),
                        percent(status),
                        status.path("build").path("events").asLong());
    }

    /** What is being done, in a word. */
    public static String phase(JsonNode status) {
        return status.path("phase").asText().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    public static String bar(int percent) {
        int full = Math.clamp(percent, 0, 100) * WIDTH / 100;
        return "\u001b[32m" + "━".repeat(full) + "\u001b[0;2m" + "━".repeat(WIDTH - full) + "\u001b[0m";
    }

    /** How the versions stand, in one sentence. */
    public static String standing(JsonNode status) {
        var build = status.path("build");
        return switch (phase(status)) {
            case "idle" -> status.path("running").asBoolean() ? "serves" : "not followed by this node";
            case "waiting" ->
                "version %d waits: %s".formatted(status.path("building").asInt(), found(build));
            case String phase -> phase + ", " + percent(status) + " %";
        };
    }

    private static String found(JsonNode build) {
        long differing = build.path("differing").asLong();
        long parked = build.path("parked").asLong();
        return differing + parked == 0
                ? "equal row by row"
                : "%,d rows differ, %,d streams parked".formatted(differing, parked);
    }

    /** Once folded, what is left to do has no length. */
    private static int percent(JsonNode status) {
        return switch (phase(status)) {
            case "comparing", "waiting", "idle" -> 100;
            case String _ -> status.path("build").path("percent").asInt();
        };
    }

    private static String versioned(JsonNode status) {
        int version = status.path("building").asInt(status.path("live").asInt());
        return status.path("name").asText() + " v" + version;
    }

    private static String left(long seconds) {
        var time = Duration.ofSeconds(seconds);
        return time.toMinutes() >= LONG_MINUTES
                ? "%d h %02d min left".formatted(time.toHours(), time.toMinutesPart())
                : "%d:%02d left".formatted(time.toMinutes(), time.toSecondsPart());
    }
}
