package io.playcast.edge.presence;

import io.playcast.edge.socket.Connection;
import io.playcast.edge.socket.Encoded;
import io.playcast.edge.stream.CardCourier;
import io.playcast.id.CardRef;
import io.playcast.wire.ServerMessage.PresenceChanged;
import io.playcast.wire.ServerMessage.Push;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Brings a change of somebody's presence to those who watch, the words it names first. Blocks on the card store.
 *
 * <p>A watcher who takes too little is told only how somebody is last, and is not closed for it.
 */
@Component
public final class PresenceNews {
    private final CardCourier courier;

    public PresenceNews(CardCourier courier) {
        this.courier = courier;
    }

    void tell(PresenceChanged changed, Collection<Connection> watchers) {
        var refs = Stream.of(CardRef.of(changed.user()), changed.activity())
                .filter(Objects::nonNull)
                .toList();
        courier.show(refs, watchers);
        var frame = Encoded.of(new Push("presence.changed", changed));
        var kind = "presence:" + changed.user().value();
        watchers.forEach(watcher -> watcher.sendLatest(kind, frame));
    }
}
