package io.playcast.bench.edge;

import io.playcast.bench.BenchProblem;
import io.playcast.engines.Waiting;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** So many actions a second, by a clock that waits for nobody; each is heard by everybody in its lobby. */
record Talk(Action action, double perSecond, Duration warm, Duration looked) {
    private static final Duration LAST_ONES = Duration.ofSeconds(10);
    /** A prime, so that who speaks next is in another lobby and everybody has their turn. */
    private static final long STRIDE = 7_919;

    private static final String PADDING = "x".repeat(40);

    enum Action {
        /** Something said: passed on, not stored. */
        CHAT("lobby.chat"),
        /** Something that is committed before it is passed on. */
        READY("lobby.ready");

        final String type;

        Action(String type) {
            this.type = type;
        }
    }

    /** What was heard, and what it cost the server.
     *
     * @param cpuMicros processor time of the server in the window
     * @param parts of it, by process
     * @param heard deliveries in the window
     * @param lost deliveries that never came
     * @param latencies from when it was to be said until it was heard, in nanoseconds, rising; none of what is committed
     */
    record Heard(double cpuMicros, Map<String, Double> parts, long heard, long lost, double seconds, long[] latencies) {
        double cpuEach() {
            return cpuMicros / Math.max(1, heard);
        }

        /** The same, of each process. */
        String partsEach() {
            return parts.entrySet().stream()
                    .map(part ->
                            String.format(Locale.ROOT, "%s %.1f", part.getKey(), part.getValue() / Math.max(1, heard)))
                    .collect(Collectors.joining(" + "));
        }
    }

    /** Talks slowly, then as fast as it will be measured, so that everything is compiled; what comes of it does not count. */
    static void warmUp(Crowd crowd, Action action, double perSecond, Duration time) {
        for (var rate : new double[] {perSecond / 8, perSecond / 2, perSecond}) {
            var talk = new Talk(action, rate, Duration.ZERO, time.dividedBy(3));
            var talking = talk.new Talking(crowd);
            var ticking = crowd.everyMillisecond(talking::tick);
            pause(talk.looked);
            ticking.cancel(false);
            long expected = talking.before + crowd.on(_ -> talking.said) * crowd.each();
            Waiting.until(() -> crowd.tally.delivered() >= expected, LAST_ONES);
        }
        crowd.tally.forgive();
    }

    Heard with(Crowd crowd) {
        var talking = new Talking(crowd);
        var ticking = crowd.everyMillisecond(talking::tick);
        pause(warm);
        crowd.on(Tally::keep);
        var cpuBefore = crowd.server.cpuMicros();
        long before = crowd.tally.delivered();
        long begin = System.nanoTime();
        pause(looked);
        var cpu = new TreeMap<>(crowd.server.cpuMicros());
        cpuBefore.forEach((process, micros) -> cpu.merge(process, -micros, Double::sum));
        long heard = crowd.tally.delivered() - before;
        double seconds = (System.nanoTime() - begin) / 1e9;
        ticking.cancel(false);
        var latencies = crowd.on(Tally::taken);
        long expected = talking.before + crowd.on(_ -> talking.said) * crowd.each();
        Waiting.until(() -> crowd.tally.delivered() >= expected, LAST_ONES);
        crowd.tally.requireContent();
        if (heard == 0) {
            throw new BenchProblem("Nobody heard anything");
        }
        return new Heard(
                cpu.values().stream().mapToDouble(Double::doubleValue).sum(),
                cpu,
                heard,
                expected - crowd.tally.delivered(),
                seconds,
                latencies);
    }

    private static void pause(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    /** The schedule: whoever is due says something, one member after the other. */
    private final class Talking {
        private final Crowd crowd;
        private final long begin = System.nanoTime();
        private final long before;
        private final int many;
        private long said;

        Talking(Crowd crowd) {
            this.crowd = crowd;
            this.before = crowd.tally.delivered();
            this.many = crowd.members().size();
        }

        void tick() {
            long now = System.nanoTime();
            for (long due = due(); due <= now; due = due()) {
                int who = (int) (said++ * STRIDE % many);
                var member = crowd.members().get(who);
                member.talker.say(action.type, data(member, due));
            }
        }

        private long due() {
            return begin + (long) (said * 1e9 / perSecond);
        }

        private String data(Member member, long due) {
            var lobby = "{\"lobby\":\"" + member.lobby() + "\",";
            return switch (action) {
                case CHAT -> lobby + "\"text\":\"t=" + due + " " + PADDING + "\"}";
                case READY -> lobby + "\"ready\":" + member.turned() + "}";
            };
        }
    }
}
