package io.playcast.bench.crash;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.playcast.bench.crash.Broken.Promise;
import io.playcast.engines.Postgres;
import io.playcast.engines.SharedEngines;
import io.playcast.engines.Waiting;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/** Load, a kill, a restart, a check: as often as asked, by one seed. */
final class CrashRun implements AutoCloseable {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int TIMES_AGAIN = 6;
    private static final int KNOWN_AGAIN = 50;
    private static final long LEAST_ACKNOWLEDGED = 50;
    private static final long SHORTEST_MS = 300;
    private static final long LONGEST_DOWN_MS = 500;

    private final Plan plan;
    private final Path home;
    private final Random random;
    private final Ledger ledger = new Ledger();
    private final Deque<Victim> deck = new ArrayDeque<>();
    private final LogCopy log;
    private Postgres postgres;
    private LoadProcess load;

    /** @param longest how long commands flow at most before each kill */
    record Plan(int kills, long seed, Duration longest) {}

    CrashRun(Plan plan, Path home) {
        silenceEngine();
        this.plan = plan;
        this.home = home;
        this.random = new Random(plan.seed());
        this.postgres = SharedEngines.postgres();
        this.log = new LogCopy(url(), postgres.user());
        this.load = started();
    }

    /** It complains, with a stack trace, about a server that is gone before it is closed; here that is what was wanted. */
    private static void silenceEngine() {
        if (LoggerFactory.getLogger(EmbeddedPostgres.class) instanceof Logger logger) {
            logger.setLevel(Level.OFF);
        }
    }

    /** Tells of each kill as soon as its outcome is checked; ends early at the first broken promise. */
    List<Kill> run(Consumer<Kill> heard) {
        var kills = new ArrayList<Kill>();
        for (int number = 1; number <= plan.kills(); number++) {
            var kill = kill(number, number == plan.kills());
            kills.add(kill);
            heard.accept(kill);
            if (!kill.broken().isEmpty()) {
                break;
            }
        }
        return kills;
    }

    private Kill kill(int number, boolean last) {
        var broken = new ArrayList<Broken>();
        var victim = drawn();
        long loaded = underLoad();
        long begin = System.nanoTime();
        strike(victim);
        if (victim.takesJvm()) {
            load = started();
        }
        load = goesOn(victim, broken);
        long back = (System.nanoTime() - begin) / 1_000_000;
        if (!load.pause(SOON)) {
            broken.add(new Broken(Promise.STUCK, "not everybody was answered within " + SOON.toSeconds() + " s"));
        }
        int again = sentAgain(broken);
        var rows = log.readOn();
        var entries = ledger.entries();
        broken.addAll(Promises.broken(entries, rows));
        broken.addAll(ledger.contradictions());
        if (last) {
            broken.addAll(log.behind());
            broken.addAll(Promises.brokenCards(entries, rows, log.cards()));
        }
        return new Kill(number, victim, loaded, ledger.counts(), rows.size(), again, back, List.copyOf(broken));
    }

    /** Every kind once, in the seed's order, before any comes again. */
    private Victim drawn() {
        if (deck.isEmpty()) {
            var kinds = Arrays.asList(Victim.values());
            Collections.shuffle(kinds, random);
            deck.addAll(kinds);
        }
        return deck.pop();
    }

    /** Lets commands flow; returns for how many milliseconds. The moment of the kill is the seed's. */
    private long underLoad() {
        long begin = System.nanoTime();
        long acknowledged = ledger.acknowledgements();
        long time = SHORTEST_MS
                + (long) (random.nextDouble() * Math.max(0, plan.longest().toMillis() - SHORTEST_MS));
        load.go();
        Waiting.until(() -> false, Duration.ofMillis(time));
        Waiting.until(() -> ledger.acknowledgements() - acknowledged >= LEAST_ACKNOWLEDGED, SOON);
        return (System.nanoTime() - begin) / 1_000_000;
    }

    private void strike(Victim victim) {
        var kill = new PostgresKill(postgres, url());
        switch (victim) {
            case JVM -> load.kill();
            case POSTGRES -> kill.everything();
            case POSTMASTER -> kill.postmaster();
            case BACKEND -> kill.backend(random);
            case BOTH -> {
                if (random.nextBoolean()) {
                    load.kill();
                    kill.everything();
                } else {
                    kill.everything();
                    load.kill();
                }
            }
        }
        if (victim.takesPostgres()) {
            Waiting.until(() -> false, Duration.ofMillis(random.nextLong(LONGEST_DOWN_MS)));
            postgres = SharedEngines.postgresAgain();
        }
        if (victim.takesJvm()) {
            new PostgresKill(postgres, url()).awaitNoSessions();
        }
    }

    /** The load flows again: by itself where it survived, after a word where it is new. */
    private LoadProcess goesOn(Victim victim, List<Broken> broken) {
        if (victim.takesJvm()) {
            load.go();
        }
        long acknowledged = ledger.acknowledgements();
        boolean came = Waiting.until(() -> ledger.acknowledgements() > acknowledged || !load.alive(), SOON);
        if (!came || !load.alive()) {
            broken.add(new Broken(
                    Promise.STUCK,
                    load.alive()
                            ? "no command was acknowledged within " + SOON.toSeconds() + " s"
                            : "the command side died with PostgreSQL"));
        }
        if (!load.alive()) {
            load.close();
            return started();
        }
        return load;
    }

    /** Asks again, under the same ids, what nobody knows the outcome of, until somebody knows; and some that are known. */
    private int sentAgain(List<Broken> broken) {
        var open = ledger.open();
        for (int time = 0; time < TIMES_AGAIN && open.stream().anyMatch(ledger::isOpen); time++) {
            open.stream().filter(ledger::isOpen).forEach(load::again);
            Waiting.until(() -> open.stream().noneMatch(ledger::isOpen), SOON.dividedBy(TIMES_AGAIN));
        }
        long left = open.stream().filter(ledger::isOpen).count();
        if (left > 0) {
            broken.add(new Broken(Promise.STUCK, left + " commands were asked again, and still nobody knows"));
        }
        var known = ledger.acknowledged(KNOWN_AGAIN);
        long answers = ledger.answers();
        known.forEach(load::again);
        if (!Waiting.until(() -> ledger.answers() - answers >= known.size(), SOON)) {
            broken.add(new Broken(Promise.STUCK, "commands that were done and are asked again get no answer"));
        }
        return open.size() + known.size();
    }

    private LoadProcess started() {
        return LoadProcess.start(url(), postgres.user(), home, random.nextLong(), ledger);
    }

    private String url() {
        return postgres.database("crash");
    }

    @Override
    public void close() {
        load.close();
    }
}
