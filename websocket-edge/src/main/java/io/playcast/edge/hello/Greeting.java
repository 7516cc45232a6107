package io.playcast.edge.hello;

import io.playcast.Rejected;
import io.playcast.edge.command.Asked;
import io.playcast.edge.socket.Connection;
import io.playcast.edge.socket.Connections;
import io.playcast.edge.socket.Identity;
import io.playcast.edge.stream.Audience;
import io.playcast.id.LobbyId;
import io.playcast.wire.CloseCode;
import io.playcast.wire.ConnectionMessage.Hello;
import io.playcast.wire.ServerMessage.CardShown;
import io.playcast.wire.ServerMessage.DeviceShown;
import io.playcast.wire.ServerMessage.Push;
import io.playcast.wire.ServerMessage.Resumed;
import io.playcast.wire.ServerMessage.Welcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Answers hello: who it is, which line is taken up, what was missed. Welcome goes first, the streams behind it. Blocks. */
@Component
public final class Greeting {
    private final Passport passport;
    private final Connections connections;
    private final Audience audience;
    private final Lines lines;
    private final ChatShown chats;

    public Greeting(Passport passport, Connections connections, Lines lines, Audience audience, ChatShown chats) {
        this.chats = chats;
        this.passport = passport;
        this.connections = connections;
        this.lines = lines;
        this.audience = audience;
    }

    /** True when welcome was sent; false when the socket was closed instead. */
    public boolean greet(Asked asked, Hello hello) {
        var connection = asked.from();
        var who = passport.check(hello);
        connection.identify(who);
        var devices = connections.devicesOf(who.user());
        if (!takesLine(connection, who)) {
            return false;
        }
        connections.found(connection, who);
        connection.holdForWelcome();
        var cards = new ArrayList<CardShown>();
        var resumed = resume(connection, hello, cards);
        otherLobbies(connection).forEach(lobby -> audience.show(connection, lobby));
        var chat = chats.shownTo(connection, cards);
        connection.welcome(new Push(
                "welcome",
                new Welcome(
                        who.user(),
                        who.principal().roles(),
                        who.line(),
                        passport.ticket(who),
                        connection.id(),
                        others(devices.join(), who),
                        resumed,
                        chat.isEmpty() ? null : chat,
                        cards,
                        asked.at())));
        enteredMeanwhile(connection).forEach(lobby -> audience.show(connection, lobby));
        return true;
    }

    /** What this very device left behind on another node is still held there for a while. */
    private static List<DeviceShown> others(Set<DeviceShown> devices, Identity who) {
        return devices.stream()
                .filter(device -> !device.id().equals(who.deviceId()))
                .toList();
    }

    private boolean takesLine(Connection connection, Identity who) {
        var former = connections.takeLine(connection, who);
        former.ifPresent(loser -> loser.close(CloseCode.SUPERSEDED));
        boolean here = former.isEmpty() || former.get() != connection;
        if (here && !lines.take(connection, who)) {
            connection.close(CloseCode.SUPERSEDED);
            return false;
        }
        return here;
    }

    private Map<String, Resumed> resume(Connection connection, Hello hello, ArrayList<CardShown> cards) {
        var resumed = new LinkedHashMap<String, Resumed>();
        StreamNames.of(hello.resume())
                .forEach(entry -> audience.rejoin(connection, entry.getKey(), entry.getValue())
                        .ifPresent(joined -> {
                            resumed.put(entry.getKey(), joined.resumed());
                            cards.addAll(joined.cards());
                        }));
        return resumed;
    }

    /** The token's lobby, those of the user's other sockets here, and those just resumed, for their live session. */
    private Iterable<LobbyId> otherLobbies(Connection connection) {
        var lobbies = new HashSet<>(audience.lobbiesOf(connection.who().user()));
        var bound = connection.who().principal().lobby();
        if (bound != null) {
            lobbies.add(bound);
        }
        return lobbies;
    }

    /** Lobbies that other sockets of the user came to while this one was greeted. */
    private List<LobbyId> enteredMeanwhile(Connection connection) {
        return audience.lobbiesOf(connection.who().user()).stream()
                .filter(lobby -> !connection.streams().contains(lobby.toString()))
                .toList();
    }

    /** What a refused hello closes the socket with: for good when it stays refused, to come again when the store is away. */
    public static CloseCode closing(Rejected refused) {
        return switch (refused.code()) {
            case "token.refused", "subject.erased" -> CloseCode.TOKEN_REFUSED;
            case "rate.limited" -> CloseCode.RATE_LIMIT;
            default -> CloseCode.DRAINING;
        };
    }
}
