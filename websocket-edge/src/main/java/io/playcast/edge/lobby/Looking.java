package io.playcast.edge.lobby;

import io.playcast.Rejected;
import io.playcast.directory.Directory;
import io.playcast.directory.Directory.SeenLobby;
import io.playcast.edge.command.Answer;
import io.playcast.edge.command.Asked;
import io.playcast.edge.socket.Connections;
import io.playcast.edge.stream.CardCourier;
import io.playcast.edge.stream.Streams;
import io.playcast.id.DeviceId;
import io.playcast.id.LobbyId;
import io.playcast.lobby.LobbyView;
import io.playcast.wire.LobbyMessage;
import io.playcast.wire.ServerMessage.CardShown;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads of lobbies: one that the asker is in, or the directory. Blocks on the store, or on the directory. */
@Component
public final class Looking {
    private static final int PAGE = 20;
    private static final int LONGEST_PAGE = 100;

    private final Streams streams;
    private final Connections connections;
    private final Directory directory;
    private final CardCourier courier;

    /** What {@code lobby.get} shows. @param agents the asker's own online capture agents */
    record Seen(LobbyView lobby, long seq, Set<DeviceId> agents) {}

    /** What {@code lobby.list} shows. @param cards that the asker has not seen on this socket @param next null on the last page */
    record Listed(
            List<SeenLobby> lobbies,
            List<CardShown> cards,
            @Nullable LobbyId next) {}

    public Looking(Streams streams, Connections connections, Directory directory, CardCourier courier) {
        this.streams = streams;
        this.connections = connections;
        this.directory = directory;
        this.courier = courier;
    }

    Answer get(Asked asked, LobbyId lobby) {
        var seen = streams.lobby(lobby).orElseThrow(() -> new Rejected("lobby.unknown", "There is no such lobby"));
        if (seen.view().member(asked.user()).isEmpty()) {
            throw new Rejected("lobby.not-member", "Only members can read a lobby");
        }
        return Answer.of(new Seen(seen.view(), seen.seq(), connections.agentsOf(asked.user())));
    }

    Answer list(Asked asked, LobbyMessage.List list) {
        int limit = list.limit() == null ? PAGE : list.limit();
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw Rejected.badRequest("data.limit", "A page has 1 to " + LONGEST_PAGE + " lobbies");
        }
        var page = directory.lobbies(asked.user(), list.after(), limit);
        var refs = page.lobbies().stream()
                .flatMap(lobby -> lobby.view().cards().stream())
                .distinct()
                .toList();
        return Answer.of(new Listed(page.lobbies(), courier.needed(asked.from(), refs), page.next()));
    }
}
