package io.playcast.store;

import java.util.List;

/** Aggregates as they come back from a snapshot; rules are pure, so the same state goes on in the same way. */
public final class Snapshots {
    private Snapshots() {}

    public static <A> A again(A aggregate) {
        var json = SnapshotJson.of(List.of(aggregate.getClass()));
        return json.deserialize(json.serialize(aggregate, byte[].class));
    }
}
