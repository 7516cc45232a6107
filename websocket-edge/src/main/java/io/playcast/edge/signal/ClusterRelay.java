package io.playcast.edge.signal;

import io.playcast.edge.redis.PubSub;
import io.playcast.edge.signal.Ends.Holder;
import io.playcast.edge.signal.KeptSignals.Kept;
import io.playcast.edge.socket.Connection;
import io.playcast.edge.socket.Connections;
import io.playcast.wire.ServerMessage.Push;
import io.playcast.wire.ServerMessage.Signal;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The relay between edges, in two hops: to the channel of the device, which the node of its socket is subscribed to.
 *
 * <p>Whether somebody is there is what the channel answers, so there is no table of routes that could be out of date. What
 * nobody got stays with the sender's node, which tries again each second.
 */
public final class ClusterRelay implements Relay {
    private final SocketsHere here;
    private final PubSub channels;
    private final KeptSignals kept;
    private final Epochs epochs = new Epochs();
    private final Map<Holder, String> subscribed = new ConcurrentHashMap<>();

    public ClusterRelay(Connections connections, PubSub channels, Clock clock) {
        this.here = new SocketsHere(connections);
        this.channels = channels;
        this.kept = new KeptSignals(clock);
        channels.deliver(SignalFrame.CHANNEL, this::received);
    }

    @Override
    public void pass(Holder to, String type, Signal signal) {
        if (!epochs.isStale(signal)) {
            kept.add(to, new Push(type, signal));
            send(to);
        }
    }

    @Override
    public void passNow(Holder to, Push message) {
        if (!here.get(to, message)) {
            channels.publish(SignalFrame.channel(to), SignalFrame.encodeNow(message));
        }
    }

    @Override
    public void greeted(Connection connection) {
        var holder = SocketsHere.holder(connection);
        listen(holder);
        send(holder);
    }

    @Override
    public void gone(Connection connection) {
        connection.identity().ifPresent(_ -> listen(SocketsHere.holder(connection)));
    }

    @Override
    public void look() {
        kept.devices().forEach(this::send);
    }

    /** Subscribed just while the device has a socket here. */
    private void listen(Holder holder) {
        subscribed.compute(holder, (_, before) -> {
            boolean wanted = !here.of(holder).isEmpty();
            var channel = SignalFrame.channel(holder);
            if (wanted && before == null) {
                channels.subscribe(channel);
            } else if (!wanted && before != null) {
                channels.unsubscribe(channel);
            }
            return wanted ? channel : null;
        });
    }

    /** One signal of a device at a time, so that none overtakes another. */
    private void send(Holder to) {
        kept.take(to).ifPresent(signal -> {
            if (epochs.isStale((Signal) signal.signal().data()) || here.get(to, signal.signal())) {
                kept.sent(to, signal);
                send(to);
            } else {
                publish(to, signal);
            }
        });
    }

    private void publish(Holder to, Kept signal) {
        channels.publish(SignalFrame.channel(to), SignalFrame.encode(signal)).whenComplete((nodes, problem) -> {
            if (problem == null && nodes > 0) {
                kept.sent(to, signal);
                send(to);
            } else {
                kept.notSent(to);
            }
        });
    }

    /** From another node, which has looked who may say this to whom. A socket that just left may come back: it is kept. */
    private void received(String channel, byte[] frame) {
        var to = SignalFrame.holder(channel);
        var signal = SignalFrame.decode(frame);
        switch (signal.signal().data()) {
            case Signal data -> {
                if (!epochs.isStale(data) && !here.get(to, signal.signal())) {
                    kept.add(to, signal);
                }
            }
            default -> here.get(to, signal.signal());
        }
    }
}
