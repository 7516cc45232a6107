package io.playcast.edge.lobby;

import io.playcast.edge.chat.Chats;
import io.playcast.edge.command.Answer;
import io.playcast.edge.command.Asked;
import io.playcast.edge.socket.Connection;
import io.playcast.edge.stream.Audience;
import io.playcast.edge.stream.CardCourier;
import io.playcast.id.CardRef;
import io.playcast.id.LobbyId;
import io.playcast.wire.LobbyMessage.Create;
import io.playcast.wire.LobbyMessage.Join;
import io.playcast.wire.LobbyMessage.Request;
import io.playcast.wire.ServerMessage.ChatLine;
import java.util.List;
import org.springframework.stereotype.Component;

/** What ends with somebody being in a lobby: from then on all their sockets get it. Blocks on the store. */
@Component
public final class Arrivals {
    private final Opening opening;
    private final Entrance entrance;
    private final Knocks knocks;
    private final Inside inside;

    /** How somebody who came in is shown the lobby. */
    @Component
    public record Inside(Audience audience, Chats chats, CardCourier names) {
        /** What was said last; the names of those who said it go first, for they may have left. */
        List<ChatLine> told(Connection connection, LobbyId lobby) {
            var lines = chats.lastIfAny(lobby);
            var authors = lines.stream()
                    .map(line -> CardRef.of(line.from()))
                    .distinct()
                    .toList();
            names.show(authors, List.of(connection));
            return lines;
        }
    }

    public Arrivals(Opening opening, Entrance entrance, Knocks knocks, Inside inside) {
        this.opening = opening;
        this.entrance = entrance;
        this.knocks = knocks;
        this.inside = inside;
    }

    Answer create(Asked asked, Create create) {
        var answer = opening.open(asked, create);
        inside.audience.entered(asked.user(), ((Entrance.Lobby) answer.data()).lobby());
        return answer;
    }

    Answer join(Asked asked, Join join) {
        var answer = entrance.join(asked, join);
        var lobby = (LobbyId) answer.data();
        inside.audience.entered(asked.user(), lobby);
        return answer.with(new Entrance.Lobby(lobby, inside.told(asked.from(), lobby)));
    }

    /** Waits before it knocks, or the answer could come in between; who is in already is shown the lobby. */
    Answer request(Asked asked, Request request) {
        knocks.await(asked.from(), request.lobby());
        try {
            var answer = entrance.request(asked, request);
            inside.audience.entered(asked.user(), request.lobby());
            knocks.knocked(asked.from(), request.lobby());
            return answer;
        } catch (RuntimeException refused) {
            knocks.leave(asked.from(), request.lobby());
            throw refused;
        }
    }
}
