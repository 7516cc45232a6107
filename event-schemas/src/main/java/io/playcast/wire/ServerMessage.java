package io.playcast.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.playcast.account.AccountRole;
import io.playcast.id.CardRef;
import io.playcast.id.ConnectionId;
import io.playcast.id.DeviceId;
import io.playcast.id.LobbyId;
import io.playcast.id.SessionId;
import io.playcast.id.UserId;
import io.playcast.presence.PresenceStatus;
import io.playcast.quality.QualityWindow;
import io.playcast.wire.ConnectionMessage.DeviceKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every frame the server sends. Pushes of stored events are the one kind that is not here: they are stored bytes. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface ServerMessage {
    /** {@code {"re":"c7","type":"ok","data":{…},"at":{…}}}: the message took effect, durably. */
    record Ok(
            String re,
            String type,
            @Nullable Object data,
            @Nullable At at) implements ServerMessage {
        public Ok(String re, @Nullable Object data, @Nullable At at) {
            this(re, "ok", data, at);
        }
    }

    /** {@code {"re":"c7","type":"error","error":{…}}}: the message changed nothing. {@code re} is null for an unreadable frame. */
    record Error(@Nullable String re, String type, Problem error) implements ServerMessage {
        public Error(@Nullable String re, Problem error) {
            this(re, "error", error);
        }
    }

    /** A push that mirrors no stored event: welcome, snapshot, card, signal.*, quality.window, system.*. */
    record Push(String type, Object data) implements ServerMessage {}

    /** Where the effect stands: a sequence number in a stream. */
    record At(String stream, long seq) {}

    /** @param code stable, such as {@code lobby.full} @param retryAfterMs 0 when waiting does not help */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Problem(String code, String message, @Nullable String field, long retryAfterMs) {}

    /**
     * Data of {@code welcome}.
     *
     * @param line public, kept across resumes
     * @param ticket secret, takes up the line again
     * @param devices the user's other devices that are connected, to whichever node
     * @param chat the last lines of each lobby that is followed, oldest first; none where nothing was said
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Welcome(
            UserId user,
            Set<AccountRole> roles,
            String line,
            String ticket,
            String socket,
            List<DeviceShown> devices,
            Map<String, Resumed> streams,
            @Nullable List<ChatLine> chat,
            List<CardShown> cards,
            Instant serverTime) {}

    /** A device of the one who is welcomed. */
    record DeviceShown(DeviceId id, DeviceKind kind) {}

    /** Data of {@code quality.window}: what one end of a peer connection has just measured, for everybody who follows the session. */
    record WindowShown(SessionId session, ConnectionId connection, QualityWindow window) {}

    /** Data of {@code chat}. @param chatSeq counts the lines of one lobby from 1, beside its events */
    record ChatLine(LobbyId lobby, UserId from, String text, Instant time, long chatSeq) {}

    /** Data of {@code presence.changed}: as somebody is now. @param since null when they were never here @param activity a card */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PresenceChanged(
            UserId user,
            PresenceStatus status,
            @Nullable Instant since,
            @Nullable CardRef activity) {}

    /** Data of {@code lobby.declined}: who knocked is not let in. */
    record Declined(LobbyId lobby) {}

    /** Data of {@code input.relay}. @param from the viewer's end @param message as its sender gave it */
    record InputRelayed(
            SessionId session, UserId user, DeviceId device, ConnectionId from, Map<String, Object> message) {}

    /** Data of {@code system.token-expiring}: {@code token.refresh} keeps the right to be here. */
    record TokenExpiring(Instant expiresAt) {}

    /** Either the missed pushes follow, or a snapshot stands in for them. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Resumed(@Nullable Long replayed, @Nullable Object snapshot, long seq) {}

    /** Data of {@code snapshot}: a stream as it is after {@code seq}; later pushes follow. */
    record Snapshot(String stream, long seq, Object view) {}

    /** Data of {@code card}. @param ref such as {@code user:01J…} @param text null once erased */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record CardShown(String ref, int version, @Nullable String text) {}

    /** Data of {@code signal.*}: as the sender gave it, with the sender's end added. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Signal(
            SessionId session,
            ConnectionId from,
            ConnectionId to,
            int epoch,
            @Nullable String sdp,
            @Nullable String candidate,
            @Nullable String mid,
            @Nullable Integer mline) {}

    /** Data of {@code system.tick}: nothing happened, and the connection lives. */
    record Tick(Instant serverTime) {}

    /** Data of {@code system.drain}: this node stops, and closes this socket after so many milliseconds; come back then. */
    record Draining(long reconnectAfterMs) {}
}
