package io.playcast.edge.hello;

import io.playcast.edge.chat.Chats;
import io.playcast.edge.socket.Connection;
import io.playcast.edge.stream.CardCourier;
import io.playcast.id.CardRef;
import io.playcast.id.LobbyId;
import io.playcast.wire.ServerMessage.CardShown;
import io.playcast.wire.ServerMessage.ChatLine;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was said last in the lobbies of a socket that is welcomed, with the names of those who said it. Blocks. */
@Component
public final class ChatShown {
    private static final String LOBBY = "lobby:";

    private final Chats chats;
    private final CardCourier courier;

    public ChatShown(Chats chats, CardCourier courier) {
        this.chats = chats;
        this.courier = courier;
    }

    /** @param cards gets the names that are still needed: whoever said something may have left */
    List<ChatLine> shownTo(Connection connection, List<CardShown> cards) {
        var lines = connection.streams().stream()
                .filter(stream -> stream.startsWith(LOBBY))
                .flatMap(stream -> chats.lastIfAny(new LobbyId(stream.substring(LOBBY.length()))).stream())
                .toList();
        var authors =
                lines.stream().map(line -> CardRef.of(line.from())).distinct().toList();
        cards.addAll(courier.needed(connection, authors));
        return lines;
    }
}
