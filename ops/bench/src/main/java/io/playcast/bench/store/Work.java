package io.playcast.bench.store;

import io.playcast.bench.BenchProblem;
import io.playcast.bench.load.ClosedLoop;
import io.playcast.bench.load.Measured;
import io.playcast.bench.load.Operation;
import io.playcast.bench.load.WarmUp;
import io.playcast.id.LobbyId;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is asked of both sides: to begin new streams, or to go on with warm ones. */
enum Work {
    CREATE {
        @Override
        Operation ofOurs(StoreWorld world, int callers) {
            return (caller, turn) -> create(world, caller * 31L + turn);
        }

        @Override
        Operation ofPlain(StoreWorld world, int callers) {
            return (_, _) -> world.plain().create();
        }
    },
    APPEND {
        /** Each caller has streams of its own, so that no two ever race for one. */
        @Override
        Operation ofOurs(StoreWorld world, int callers) {
            var lobbies = warm(world);
            return (caller, turn) -> {
                long own = WARM_STREAMS / callers;
                int stream = (int) (caller + turn % own * callers);
                var host = world.hosts().of(stream);
                world.ours().send(Asked.ulid(), host.value(), Asked.append(lobbies[stream], host));
            };
        }

        @Override
        Operation ofPlain(StoreWorld world, int callers) {
            var streams = IntStream.range(0, WARM_STREAMS)
                    .mapToObj(_ -> "lobby:" + Asked.ulid())
                    .toArray(String[]::new);
            return (caller, turn) -> {
                long own = WARM_STREAMS / callers;
                world.plain().append(streams[(int) (caller + turn % own * callers)], turn / own);
            };
        }
    };

    static final int WARM_STREAMS = 2_000;
    private static final int AT_ONCE = 64;

    abstract Operation ofOurs(StoreWorld world, int callers);

    abstract Operation ofPlain(StoreWorld world, int callers);

    Measured ours(StoreWorld world, int callers, Duration warm, Duration looked) {
        return ClosedLoop.run(callers, world.cpu(), warm, looked, ofOurs(world, callers));
    }

    Measured plain(StoreWorld world, int callers, Duration warm, Duration looked) {
        return ClosedLoop.run(callers, world.cpu(), warm, looked, ofPlain(world, callers));
    }

    /** Ours until it is compiled, and plain JDBC for as long as is usual: it is much less code. */
    void warmUp(StoreWorld world, int callers) {
        WarmUp.with(world.effort().jit(), time -> ours(world, callers, Duration.ZERO, time));
        plain(world, callers, Duration.ZERO, world.effort().jit());
    }

    static void create(StoreWorld world, long number) throws Exception {
        var host = world.hosts().of(number);
        world.ours().send(Asked.ulid(), host.value(), Asked.create(new LobbyId(Asked.ulid()), host));
    }

    /** New lobbies that have just been worked with. */
    private static LobbyId[] warm(StoreWorld world) {
        var lobbies = Stream.generate(() -> new LobbyId(Asked.ulid()))
                .limit(WARM_STREAMS)
                .toArray(LobbyId[]::new);
        var room = new Semaphore(AT_ONCE);
        var failure = new AtomicReference<Exception>();
        for (int i = 0; i < lobbies.length; i++) {
            int stream = i;
            room.acquireUninterruptibly();
            Thread.startVirtualThread(() -> {
                try {
                    var host = world.hosts().of(stream);
                    world.ours().send(Asked.ulid(), host.value(), Asked.create(lobbies[stream], host));
                } catch (Exception problem) {
                    failure.set(problem);
                } finally {
                    room.release();
                }
            });
        }
        room.acquireUninterruptibly(AT_ONCE);
        if (failure.get() != null) {
            throw new BenchProblem("A lobby could not be opened: " + failure.get(), failure.get());
        }
        return lobbies;
    }
}
