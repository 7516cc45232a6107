package io.playcast.engines;

import java.util.List;
import java.util.stream.Stream;

/** Stops what a killed platform left running: only processes whose pid and start time stand in the state directory. */
public final class Orphans {

    private Orphans() {}

    /** Returns the names of the engines that it had to stop; refuses while a platform uses this directory. */
    public static List<String> stop(StateDirectory state) {
        try (var _ = OwnerLock.take(state.create())) {
            return stopOwned(state);
        }
    }

    /** The same for a caller that holds the directory's lock. */
    static List<String> stopOwned(StateDirectory state) {
        return Stream.of(Postgres.NAME, Redis.NAME, DynamoDb.NAME, Sqs.NAME, S3.NAME)
                .filter(name -> stop(state, name))
                .toList();
    }

    private static boolean stop(StateDirectory state, String name) {
        var stopped = name.equals(Postgres.NAME) ? stopPostgres(state) : stopRecorded(state, name);
        ChildRecord.delete(state, name);
        return stopped;
    }

    /** A postmaster writes its own pid file, so it is found even if the platform died before it wrote the record. */
    private static boolean stopPostgres(StateDirectory state) {
        var control = new PgCtl(state);
        var left = control.postmaster().isPresent();
        control.stopFast();
        return left;
    }

    private static boolean stopRecorded(StateDirectory state, String name) {
        var left = ChildRecord.read(state, name).filter(ChildRecord::alive);
        left.ifPresent(Termination::of);
        return left.isPresent();
    }
}
