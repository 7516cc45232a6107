package io.playcast.given;

import io.playcast.view.RedisShape;

/** Where a version of a hot view keeps its rows in Redis, for tests that damage one. */
public final class RowKeys {
    private RowKeys() {}

    /** The hash of id to row. */
    public static String of(RedisShape<?> shape, int version) {
        return "{%s.%d.v%d}:rows".formatted(shape.name(), shape.number(), version);
    }
}
