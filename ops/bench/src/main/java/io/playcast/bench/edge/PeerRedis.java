package io.playcast.bench.edge;

import io.playcast.engines.SharedEngines;

/** The Redis of a peer, and of nobody else. */
record PeerRedis(String uri, long pid) {
    static PeerRedis start() {
        var redis = SharedEngines.redis();
        return new PeerRedis(redis.uri(), redis.pid());
    }
}
