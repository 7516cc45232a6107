package io.playcast.docs.generate;

import io.playcast.lobby.LobbyView;
import io.playcast.presence.PresenceView;
import io.playcast.session.SessionView;
import io.playcast.stored.EventNames;
import io.playcast.wire.MessageNames;
import io.playcast.wire.ServerMessage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/** The whole of what clients and server say to each other, by the names on the wire. */
final class Contract {
    private Contract() {}

    static SequencedMap<String, Class<?>> clientMessages() {
        return new TreeMap<>(MessageNames.all());
    }

    /** Event pushes by push type. */
    static SequencedMap<String, Class<?>> eventPushes() {
        var pushes = new LinkedHashMap<String, Class<?>>();
        EventNames.all().forEach(name -> pushes.put(EventNames.pushType(name), EventNames.classOf(name)));
        return pushes;
    }

    /** Pushes that mirror no event. */
    static SequencedMap<String, Class<?>> otherPushes() {
        var pushes = new TreeMap<String, Class<?>>();
        pushes.put("welcome", ServerMessage.Welcome.class);
        pushes.put("snapshot", ServerMessage.Snapshot.class);
        pushes.put("card", ServerMessage.CardShown.class);
        pushes.put("chat", ServerMessage.ChatLine.class);
        pushes.put("quality.window", ServerMessage.WindowShown.class);
        pushes.put("input.relay", ServerMessage.InputRelayed.class);
        pushes.put("lobby.declined", ServerMessage.Declined.class);
        pushes.put("presence.changed", ServerMessage.PresenceChanged.class);
        pushes.put("system.drain", ServerMessage.Draining.class);
        pushes.put("system.tick", ServerMessage.Tick.class);
        pushes.put("system.token-expiring", ServerMessage.TokenExpiring.class);
        List.of("offer", "answer", "candidate", "end-of-candidates", "restart", "bye")
                .forEach(kind -> pushes.put("signal." + kind, ServerMessage.Signal.class));
        return pushes;
    }

    /** Views that snapshots and answers carry. */
    static Collection<Class<?>> views() {
        var types = new ArrayList<Class<?>>(List.of(LobbyView.class, SessionView.class, PresenceView.class));
        types.addAll(List.of(ServerMessage.Problem.class, ServerMessage.At.class));
        return types;
    }
}
