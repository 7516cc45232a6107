package io.playcast.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.playcast.stored.Json;
import io.playcast.wire.CloseCode;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What clients were told: each refusal has to have a code, and each close one of ours. */
public final class Verdicts {
    /** The container's own, before a frame reaches us: protocol, kind of data, UTF-8, size (RFC 6455 §7.4.1). */
    private static final int[] CONTAINERS = {1000, 1002, 1003, 1006, 1007, 1009};

    private static final Pattern CODE = Pattern.compile("[a-z][a-z.-]+");

    private volatile @Nullable String broken;

    private final Map<String, LongAdder> told = new ConcurrentSkipListMap<>();

    /** A frame from the edge. */
    public void heard(String frame) {
        try {
            var json = Json.stored().readTree(frame);
            if (json.path("type").asText().equals("error")) {
                var code = json.path("error").path("code").asText();
                require(CODE.matcher(code).matches(), "a refusal without a code: " + frame);
                count(code);
            } else {
                count(json.has("re") ? "ok" : "push");
            }
        } catch (JsonProcessingException _) {
            require(false, "a frame that is no JSON: " + frame);
        }
    }

    public void closed(int code) {
        require(
                Arrays.stream(CloseCode.values()).anyMatch(ours -> ours.code() == code)
                        || Arrays.stream(CONTAINERS).anyMatch(known -> known == code),
                "a close with " + code);
        count("closed " + code);
    }

    public void count(String what) {
        told.computeIfAbsent(what, _ -> new LongAdder()).increment();
    }

    /** How many refusals clients read. */
    public long refusals() {
        return told.entrySet().stream()
                .filter(entry -> !entry.getKey().startsWith("closed")
                        && !entry.getKey().equals("ok")
                        && !entry.getKey().equals("push")
                        && !entry.getKey().startsWith("wire"))
                .mapToLong(entry -> entry.getValue().sum())
                .sum();
    }

    public Map<String, Long> all() {
        var sums = new TreeMap<String, Long>();
        told.forEach((what, times) -> sums.put(what, times.sum()));
        return sums;
    }

    /** Kept, not thrown: it is found out on the edge's own threads. */
    private void require(boolean holds, String sentence) {
        if (!holds && broken == null) {
            broken = sentence;
        }
    }

    /** The first word that the edge did not keep. */
    public Optional<String> broken() {
        return Optional.ofNullable(broken);
    }
}
