package io.playcast.bench.profile;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A profile summed up.
 *
 * @param methods samples by the method on top
 * @param callers by the innermost method that is somebody's and not the JDK's
 * @param owners by whose that method is
 */
public record OwnTime(Map<String, Integer> methods, Map<String, Integer> callers, Map<String, Integer> owners) {
    private static final int SHOWN = 15;
    private static final int NAMED = 5;

    public OwnTime {
        methods = Map.copyOf(methods);
        callers = Map.copyOf(callers);
        owners = Map.copyOf(owners);
    }

    /** The largest owners with their shares. */
    public String summary() {
        return shares(owners).limit(NAMED).collect(Collectors.joining(", "));
    }

    /** Everything worth reading, one line each. */
    public List<String> lines() {
        return Stream.of(
                        Stream.of("  by owner: " + shares(owners).collect(Collectors.joining(", "))),
                        Stream.of("  by method, with what it asked the JDK for:"),
                        shares(callers).limit(SHOWN).map(line -> "    " + line),
                        Stream.of("  by method, own time:"),
                        shares(methods).limit(SHOWN).map(line -> "    " + line))
                .flatMap(lines -> lines)
                .toList();
    }

    private static Stream<String> shares(Map<String, Integer> samples) {
        int all = samples.values().stream().mapToInt(Integer::intValue).sum();
        return samples.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> entry.getKey() + " " + Math.round(100.0 * entry.getValue() / all) + " %");
    }
}
