package io.playcast.bench.store;

import io.playcast.bench.BenchProblem;
import io.playcast.id.LobbyId;
import io.playcast.id.UserId;
import java.util.List;
import java.util.stream.Stream;

/** The people who ask; each has a key already, since a person is new only once. */
record Hosts(List<UserId> all) {
    private static final int COUNT = 512;

    static Hosts drawn() {
        return new Hosts(
                Stream.generate(() -> new UserId(Asked.ulid())).limit(COUNT).toList());
    }

    UserId of(long number) {
        return all.get((int) (number % all.size()));
    }

    /** Each opens one lobby, by which their key is made and cached. */
    void meet(OurSide ours) {
        try {
            for (var host : all) {
                ours.send(Asked.ulid(), host.value(), Asked.create(new LobbyId(Asked.ulid()), host));
            }
        } catch (Exception e) {
            throw new BenchProblem("The command side does not open a lobby: " + e, e);
        }
    }
}
