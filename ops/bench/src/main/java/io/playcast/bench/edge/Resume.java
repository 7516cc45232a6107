package io.playcast.bench.edge;

import io.playcast.bench.BenchRow;
import io.playcast.engines.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** Everybody but one in each lobby is dropped, things go on without them, and they come back for what they missed. */
final class Resume {
    private static final Duration JITTER = Duration.ofSeconds(5);
    private static final Duration LAST_ONES = Duration.ofSeconds(30);
    private static final double LIMIT_S = 15;
    private static final int MISSED = 2;

    private final EdgeWorld world;

    Resume(EdgeWorld world) {
        this.world = world;
    }

    BenchRow row(Crowd crowd) {
        var stay = pick(crowd, true);
        var gone = pick(crowd, false);
        long before = missed(gone);
        crowd.drop(gone);
        happen(crowd, stay);
        long[] due = stay.stream().mapToLong(member -> member.talker.seq()).toArray();
        long begin = System.nanoTime();
        crowd.comeBack(gone, JITTER);
        Waiting.until(() -> behind(crowd, gone, due) == 0, LAST_ONES);
        double seconds = (System.nanoTime() - begin) / 1e9;
        long lost = missed(gone) - before + behind(crowd, gone, due);
        return BenchRow.of(
                EdgeWorld.lower("resume-10k", "s", "15 s, nothing missed", 1.0),
                EdgeWorld.once(lost == 0 ? seconds : Double.POSITIVE_INFINITY, LIMIT_S),
                "%,d came back within %.1f s, %d pushes missed, %d put off for a moment"
                        .formatted(gone.size(), seconds, lost, crowd.turnedAway()));
    }

    private static List<Member> pick(Crowd crowd, boolean hosts) {
        return IntStream.range(0, crowd.members().size())
                .filter(number -> number % crowd.each() == 0 == hosts)
                .mapToObj(crowd.members()::get)
                .toList();
    }

    /** Each lobby's host says twice that they are ready, or not. */
    private static void happen(Crowd crowd, List<Member> hosts) {
        long answered = crowd.tally.answered();
        for (int turn = 0; turn < MISSED; turn++) {
            boolean ready = turn % 2 == 0;
            crowd.on(_ -> {
                hosts.forEach(host ->
                        host.talker.say("lobby.ready", "{\"lobby\":\"" + host.lobby() + "\",\"ready\":" + ready + "}"));
                return true;
            });
        }
        Waiting.until(() -> crowd.tally.answered() >= answered + (long) MISSED * hosts.size(), LAST_ONES);
        crowd.tally.requireContent();
    }

    private static long missed(List<Member> who) {
        return who.stream().mapToLong(member -> member.talker.missed()).sum();
    }

    private static long behind(Crowd crowd, List<Member> gone, long[] due) {
        int others = crowd.each() - 1;
        return IntStream.range(0, gone.size())
                .filter(number -> gone.get(number).talker.seq() < due[number / others])
                .count();
    }
}
