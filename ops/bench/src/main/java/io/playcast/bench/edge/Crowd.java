package io.playcast.bench.edge;

import io.playcast.bench.BenchProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The members of one server, in lobbies of so many: come in, go, and come back. */
final class Crowd implements AutoCloseable {
    /** Connections that are under way at once: enough to keep two cores busy, few enough for any accept queue. */
    private static final int UNDER_WAY = 200;

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static final int TRIES = 10;
    /** Where the numbers of those begin who only pass through. */
    static final int PASSING = 1_000_000;

    final Server server;
    final Tally tally = new Tally();
    private final Generator generator;
    private final int each;
    private final int first;
    private int strangers;
    private final List<Member> members = new ArrayList<>();
    private volatile long turnedAway;

    /** @param each how many share a lobby */
    Crowd(Server server, Generator generator, int each) {
        this(server, generator, each, 0);
    }

    /** @param first the number of its first member: who has another number is another person */
    Crowd(Server server, Generator generator, int each, int first) {
        this.first = first;
        this.server = server;
        this.generator = generator;
        this.each = each;
    }

    List<Member> members() {
        return members;
    }

    int each() {
        return each;
    }

    /** New people come until there are {@code total}; returns how long that took, in seconds. */
    double grow(int total) {
        var tokens = server.tokens();
        int from = members.size();
        var coming = IntStream.range(from, total)
                .mapToObj(number -> new Member(first + number, tokens.apply(first + number), tally))
                .toList();
        members.addAll(coming);
        long begin = System.nanoTime();
        var window = new Semaphore(Math.max(1, UNDER_WAY / each));
        var groups = new ArrayList<CompletableFuture<?>>();
        for (int first = 0; first < coming.size(); first += each) {
            var group = coming.subList(first, Math.min(coming.size(), first + each));
            groups.add(within(window, () -> open(group)));
        }
        all(groups);
        return (System.nanoTime() - begin) / 1e9;
    }

    /** Everybody of these comes back by ticket at once, as fast as the server lets them; how long it took, in seconds. */
    double comeBack(List<Member> who) {
        long begin = System.nanoTime();
        var window = new Semaphore(UNDER_WAY);
        all(who.stream()
                .<CompletableFuture<?>>map(member -> within(window, () -> back(member)))
                .toList());
        return (System.nanoTime() - begin) / 1e9;
    }

    /** Everybody of these comes back at a moment of their own within the jitter; how long it took, in seconds. */
    double comeBack(List<Member> who, Duration jitter) {
        long begin = System.nanoTime();
        var coming = new ArrayList<CompletableFuture<?>>();
        for (int i = 0; i < who.size(); i++) {
            var member = who.get(i);
            var later = CompletableFuture.delayedExecutor(
                    jitter.toNanos() * i / who.size(), TimeUnit.NANOSECONDS, generator.loop());
            coming.add(CompletableFuture.runAsync(() -> {}, later).thenCompose(_ -> back(member)));
        }
        all(coming);
        return (System.nanoTime() - begin) / 1e9;
    }

    /** Their connections end without a word. */
    void drop(List<Member> who) {
        generator
                .loop()
                .submit(() -> who.forEach(member -> member.talker.drop()))
                .syncUninterruptibly();
    }

    /** Does something on the generator's thread and waits for it. */
    <T> T on(Function<Tally, T> work) {
        return generator
                .loop()
                .submit(() -> work.apply(tally))
                .syncUninterruptibly()
                .getNow();
    }

    /** Until it is cancelled, on the generator's thread. */
    Future<?> everyMillisecond(Runnable work) {
        return generator.loop().scheduleAtFixedRate(work, 0, 1, TimeUnit.MILLISECONDS);
    }

    private CompletableFuture<?> open(List<Member> group) {
        var host = group.getFirst();
        var lobby = hello(host)
                .thenCompose(_ -> host.talker.ask(
                        "lobby.create",
                        "{\"name\":\"Bench\",\"game\":\"frozen-bubble\",\"visibility\":\"public\",\"capacity\":"
                                + Math.min(each, 16) + "}"))
                .thenAccept(host::created);
        var guests = group.stream()
                .skip(1)
                .map(guest -> hello(guest)
                        .thenCombine(lobby, (_, _) -> host.lobby())
                        .thenCompose(where -> {
                            guest.joins(where);
                            return guest.talker.ask("lobby.join", "{\"lobby\":\"" + where + "\"}");
                        }));
        return CompletableFuture.allOf(guests.toArray(CompletableFuture[]::new));
    }

    /** Somebody who belongs to no lobby, and whose misfortunes are their own. */
    Member stranger(Tally own) {
        int number = 2 * PASSING + strangers++;
        return new Member(number, server.tokens().apply(number), own);
    }

    CompletableFuture<Void> hello(Member member) {
        return greeted(member, member::firstHello, TRIES);
    }

    private CompletableFuture<Void> back(Member member) {
        return greeted(member, member::nextHello, TRIES);
    }

    /** Who is turned away for the moment comes again after a second, as any client does; its whole wait counts. */
    private CompletableFuture<Void> greeted(Member member, Supplier<String> hello, int tries) {
        return generator
                .connect(server, member.talker)
                .thenCompose(_ -> member.talker.hello(hello.get()))
                .thenAccept(member::welcomed)
                .exceptionallyCompose(problem -> {
                    if (tries <= 1) {
                        return CompletableFuture.failedFuture(problem);
                    }
                    member.talker.drop();
                    var later = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS, generator.loop());
                    return CompletableFuture.runAsync(() -> turnedAway++, later)
                            .thenCompose(_ -> greeted(member, hello, tries - 1));
                });
    }

    /** How often somebody was turned away for the moment. */
    long turnedAway() {
        return turnedAway;
    }

    private static CompletableFuture<?> within(Semaphore window, Supplier<CompletableFuture<?>> work) {
        window.acquireUninterruptibly();
        return work.get().whenComplete((_, _) -> window.release());
    }

    private static void all(List<CompletableFuture<?>> coming) {
        try {
            CompletableFuture.allOf(coming.toArray(CompletableFuture[]::new))
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException problem) {
            throw new BenchProblem(
                    "Not everybody came in: " + problem.getCause().getMessage(), problem.getCause());
        } catch (TimeoutException problem) {
            var late = coming.stream().filter(one -> !one.isDone()).count();
            throw new BenchProblem(
                    late + " of " + coming.size() + " did not come in within " + PATIENCE.toSeconds() + " s");
        } catch (InterruptedException problem) {
            Thread.currentThread().interrupt();
            throw new BenchProblem("Interrupted", problem);
        }
    }

    @Override
    public void close() {
        drop(members);
    }
}
