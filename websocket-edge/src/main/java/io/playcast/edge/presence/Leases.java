package io.playcast.edge.presence;

import io.lettuce.core.SetArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import io.playcast.edge.socket.Connection;
import io.playcast.edge.socket.ConnectionListener;
import io.playcast.edge.socket.Connections;

/** One key a socket in Redis that lives 45 s, renewed every 10 s: how other nodes know that somebody is still there. */
public final class Leases implements ConnectionListener {
    static final long SECONDS = 45;

    private final StatefulRedisConnection<String, String> redis;
    private final Connections connections;
    private final String node;

    public Leases(StatefulRedisConnection<String, String> redis, Connections connections, String node) {
        this.redis = redis;
        this.connections = connections;
        this.node = node;
    }

    @Override
    public void greeted(Connection connection) {
        renew(connection);
    }

    @Override
    public void gone(Connection connection) {
        if (redis.isOpen() && connection.identity().isPresent()) {
            redis.async().del(key(connection));
        }
    }

    /** Called every 10 s. Waits for no answer: a lost renewal is made good by the next three. */
    public void renewAll() {
        connections.all().stream().filter(Connection::greeted).forEach(this::renew);
    }

    /** While Redis is away nothing is sent, or commands would pile up in the client. */
    private void renew(Connection connection) {
        if (redis.isOpen() && !connection.isGone()) {
            redis.async().set(key(connection), node, SetArgs.Builder.ex(SECONDS));
        }
    }

    private static String key(Connection connection) {
        return "presence:{" + connection.who().user().value() + "}:lease:" + connection.id();
    }
}
