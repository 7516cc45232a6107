package io.playcast.replay;

import io.playcast.id.Ulid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What came of one message: the commands it led to, their events, and the commands that automations gave because of those.
 *
 * @param asked id of the event that somebody wants to know about; it is in the tree unless that was cut
 * @param cause id of the message at the beginning, or of the event where the way up was cut
 * @param correlation what all of it has in common
 * @param events in the tree
 * @param truncated whether something was cut: what is too deep, or too much
 */
public record CausationTree(
        String asked, String cause, String correlation, int events, boolean truncated, List<Given> commands) {

    /** A command that was given. @param command its id @param by a user's id, or the name of an automation @param kind who that is */
    public record Given(String command, String by, Kind kind, List<Outcome> events) {}

    /** Who gave a command. */
    public enum Kind {
        PERSON,
        AUTOMATION,
        TIMER,
        PLATFORM
    }

    /** An event, and what it led to. */
    public record Outcome(
            String id, long position, String stream, long seq, String type, Instant time, List<Given> commands) {}

    /** An event with what its metadata says. */
    record Linked(Outcome event, String cause, String command, String by) {}

    /** @param all that are known, those of other trees too @param depth levels of events, at least 1 @param cut whether something is missing already */
    static CausationTree of(String asked, String cause, String correlation, List<Linked> all, int depth, boolean cut) {
        var byCause = all.stream()
                .sorted(Comparator.comparing(linked -> linked.event().position()))
                .collect(Collectors.groupingBy(Linked::cause, TreeMap::new, Collectors.toList()));
        var growing = new Growing(byCause, cut);
        var commands = growing.from(cause, depth);
        return new CausationTree(asked, cause, correlation, growing.events, growing.truncated, commands);
    }

    /** Each event is taken once, so that no circle in what was stored makes an endless tree. */
    private static final class Growing {
        private final Map<String, List<Linked>> byCause;
        private boolean truncated;
        private int events;

        Growing(Map<String, List<Linked>> byCause, boolean cut) {
            this.byCause = byCause;
            this.truncated = cut;
        }

        List<Given> from(String cause, int depth) {
            var here = depth == 0 ? byCause.get(cause) : byCause.remove(cause);
            if (here == null) {
                return List.of();
            }
            if (depth == 0) {
                truncated = true;
                return List.of();
            }
            var commands = new LinkedHashMap<String, List<Linked>>();
            here.forEach(linked -> commands.computeIfAbsent(linked.command(), _ -> new ArrayList<>())
                    .add(linked));
            return commands.values().stream().map(of -> given(of, depth)).toList();
        }

        private Given given(List<Linked> of, int depth) {
            var first = of.getFirst();
            events += of.size();
            return new Given(
                    first.command(),
                    first.by(),
                    kind(first),
                    of.stream().map(linked -> grown(linked.event(), depth)).toList());
        }

        private Outcome grown(Outcome e, int depth) {
            return new Outcome(e.id(), e.position(), e.stream(), e.seq(), e.type(), e.time(), from(e.id(), depth - 1));
        }
    }

    private static Kind kind(Linked first) {
        if (first.command().startsWith("timer:")) {
            return Kind.TIMER;
        }
        if (first.command().startsWith(first.by() + ":")) {
            return Kind.AUTOMATION;
        }
        return Ulid.isValid(first.by()) ? Kind.PERSON : Kind.PLATFORM;
    }
}
