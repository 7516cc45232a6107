package io.playcast.edge.stream;

import io.playcast.edge.redis.NodeId;
import io.playcast.edge.redis.PubSub;
import io.playcast.edge.socket.Connection;
import io.playcast.edge.socket.ConnectionListener;
import io.playcast.edge.socket.Connections;
import io.playcast.id.LobbyId;
import io.playcast.id.UserId;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/** Lets the nodes that hold sockets of one user tell each other which lobbies the user is in: a page here, an agent there.
 *
 * <p>A socket that comes asks on the user's channel; nodes that know a lobby of the user's answer, and say it when one is
 * entered. What is said is only where to look: who may see what is decided by the lobby's own stream.
 */
public final class Whereabouts implements ConnectionListener {
    private static final String CHANNEL = "user:{";
    private static final String ASKS = "?";

    private final Audience audience;
    private final Connections connections;
    private final PubSub channels;
    private final NodeId node;
    private final Executor threads;
    private final Map<UserId, String> subscribed = new ConcurrentHashMap<>();

    public Whereabouts(Audience audience, Connections connections, PubSub channels, NodeId node, Executor threads) {
        this.audience = audience;
        this.connections = connections;
        this.channels = channels;
        this.node = node;
        this.threads = threads;
        channels.deliver(CHANNEL, this::received);
        audience.alsoElsewhere((user, lobby) -> say(user, lobby.value()));
    }

    @Override
    public void greeted(Connection connection) {
        var user = connection.who().user();
        listen(user);
        say(user, ASKS);
    }

    @Override
    public void gone(Connection connection) {
        connection.identity().ifPresent(who -> listen(who.user()));
    }

    private void listen(UserId user) {
        subscribed.compute(user, (_, before) -> {
            boolean wanted = !connections.of(user).isEmpty();
            if (wanted && before == null) {
                channels.subscribe(channel(user));
            } else if (!wanted && before != null) {
                channels.unsubscribe(channel(user));
            }
            return wanted ? channel(user) : null;
        });
    }

    /** @param what a lobby the user is in, or the question for one */
    private void say(UserId user, String what) {
        channels.publish(channel(user), (node.value() + " " + what).getBytes(StandardCharsets.UTF_8));
    }

    private void received(String channel, byte[] message) {
        var user = new UserId(channel.substring(CHANNEL.length(), channel.length() - 1));
        var parts = new String(message, StandardCharsets.UTF_8).split(" ");
        if (parts[0].equals(node.value())) {
            return;
        }
        if (parts[1].equals(ASKS)) {
            audience.lobbiesOf(user).forEach(lobby -> say(user, lobby.value()));
        } else {
            threads.execute(() -> audience.enteredHere(user, new LobbyId(parts[1])));
        }
    }

    private static String channel(UserId user) {
        return CHANNEL + user.value() + "}";
    }
}
