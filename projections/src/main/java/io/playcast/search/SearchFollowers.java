package io.playcast.search;

import io.playcast.log.LogFollower;
import java.util.List;

/** Whoever keeps the indexes: PostgreSQL's always, so that it can take over at any time, and OpenSearch's where there is one. */
final class SearchFollowers implements AutoCloseable {
    private final List<LogFollower> followers;

    SearchFollowers(List<LogFollower> followers) {
        this.followers = List.copyOf(followers);
    }

    void start() {
        followers.forEach(LogFollower::start);
    }

    @Override
    public void close() {
        followers.forEach(LogFollower::close);
    }
}
