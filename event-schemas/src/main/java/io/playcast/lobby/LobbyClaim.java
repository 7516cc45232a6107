package io.playcast.lobby;

import io.playcast.id.DeviceId;
import io.playcast.id.LobbyId;
import io.playcast.id.StreamId;
import java.nio.charset.StandardCharsets;

/** Who holds a claim in a lobby: an invite holds its code, a live session its agent.
 *
 * @param holder the bare id of the invite or the session
 */
public record LobbyClaim(LobbyId lobby, String holder) {
    /** Kind of claim: a code leads to one invite. */
    public static final String INVITE = "invite";

    /** Kind of claim: an agent is live in one session. */
    public static final String AGENT = "agent";

    private static final char BETWEEN = '/';

    public static LobbyClaim of(LobbyId lobby, StreamId holder) {
        return new LobbyClaim(lobby, holder.value());
    }

    public static LobbyClaim ofOwner(String owner) {
        int slash = owner.indexOf(BETWEEN);
        return new LobbyClaim(new LobbyId(owner.substring(0, slash)), owner.substring(slash + 1));
    }

    /** The key of an agent; its id is no secret. */
    public static byte[] keyOf(DeviceId agent) {
        return agent.value().getBytes(StandardCharsets.US_ASCII);
    }

    /** What the owner of every claim in that lobby begins with. */
    public static String ownersIn(LobbyId lobby) {
        return lobby.value() + BETWEEN;
    }

    /** The form in which the claim names its owner. */
    public String owner() {
        return ownersIn(lobby) + holder;
    }
}
