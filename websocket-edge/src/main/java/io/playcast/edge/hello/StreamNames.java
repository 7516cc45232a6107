package io.playcast.edge.hello;

import io.playcast.id.LobbyId;
import io.playcast.id.Ulid;
import io.playcast.wire.ConnectionMessage.Resume;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the stream names of a resume: what is no lobby or session is passed over, what is beyond 16 too. Pure. */
final class StreamNames {
    private static final int MOST = 16;
    private static final String LOBBY = "lobby:";
    private static final String SESSION = "session:";

    private StreamNames() {}

    static Stream<Map.Entry<String, Long>> of(@Nullable Resume resume) {
        return resume == null
                ? Stream.empty()
                : resume.streams().entrySet().stream()
                        .filter(entry -> entry.getValue() != null && isFollowable(entry.getKey()))
                        .limit(MOST);
    }

    static Stream<LobbyId> lobbies(@Nullable Resume resume) {
        return of(resume)
                .map(Map.Entry::getKey)
                .filter(name -> name.startsWith(LOBBY))
                .map(name -> new LobbyId(name.substring(LOBBY.length())));
    }

    private static boolean isFollowable(String name) {
        return name.startsWith(LOBBY) && Ulid.isValid(name.substring(LOBBY.length()))
                || name.startsWith(SESSION) && Ulid.isValid(name.substring(SESSION.length()));
    }
}
