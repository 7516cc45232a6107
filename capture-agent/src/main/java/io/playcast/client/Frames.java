package io.playcast.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.playcast.Rejected;
import io.playcast.client.Push.SignalKind;
import io.playcast.id.ConnectionId;
import io.playcast.id.SessionId;
import io.playcast.lobby.LobbyEvent;
import io.playcast.lobby.LobbyView;
import io.playcast.session.SessionEvent;
import io.playcast.session.SessionView;
import io.playcast.stored.EventJson;
import io.playcast.stored.EventNames;
import io.playcast.stored.Json;
import io.playcast.wire.ClientMessage;
import io.playcast.wire.MessageNames;
import io.playcast.wire.ServerMessage;
import io.playcast.wire.ServerMessage.At;
import io.playcast.wire.ServerMessage.Problem;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Frames of the socket to records and back. Pure. */
final class Frames {
    private static final Map<String, String> EVENTS =
            EventNames.all().stream().collect(Collectors.toUnmodifiableMap(EventNames::pushType, Function.identity()));
    private static final Map<String, SignalKind> SIGNALS =
            Stream.of(SignalKind.values()).collect(Collectors.toUnmodifiableMap(Frames::pushType, Function.identity()));

    private Frames() {}

    static String encode(String id, ClientMessage message) {
        var frame = Json.client().createObjectNode().put("id", id).put("type", MessageNames.of(message.getClass()));
        frame.set("data", Json.client().valueToTree(message));
        return frame.toString();
    }

    /** Fields this version does not know are read over. @throws JsonProcessingException when it is no frame of ours */
    static Incoming decode(String text) throws JsonProcessingException {
        var frame = Json.stored().readTree(text);
        if (!frame.path("type").isTextual()) {
            throw new IllegalArgumentException("a frame without a type");
        }
        return switch (frame.path("type").asText()) {
            case "ok" -> new Incoming.Answered(frame.path("re").asText(), reply(frame));
            case "error" -> new Incoming.Refused(frame.path("re").asText(), refusal(frame));
            case "welcome" -> new Incoming.Welcomed(read(frame.path("data"), ServerMessage.Welcome.class));
            case "snapshot" -> snapshot(read(frame.path("data"), ServerMessage.Snapshot.class));
            case String type -> push(type, frame);
        };
    }

    /** The snapshot that a welcome holds for a stream; none when the missed events follow instead. */
    static Optional<Incoming> resumed(String stream, ServerMessage.Resumed resumed) {
        return Optional.ofNullable(resumed.snapshot())
                .map(view -> snapshot(new ServerMessage.Snapshot(stream, resumed.seq(), view)));
    }

    private static Incoming snapshot(ServerMessage.Snapshot of) {
        var kind = of.stream().substring(0, of.stream().indexOf(':') + 1);
        var push = switch (kind) {
            case "lobby:" -> new Push.LobbySnapshot(of.seq(), Json.stored().convertValue(of.view(), LobbyView.class));
            case "session:" ->
                new Push.SessionSnapshot(of.seq(), Json.stored().convertValue(of.view(), SessionView.class));
            default -> new Push.Unknown("snapshot", Json.stored().valueToTree(of));
        };
        return new Incoming.Begun(of.stream(), of.seq(), push);
    }

    private static Incoming push(String type, JsonNode frame) throws JsonProcessingException {
        var event = EVENTS.get(type);
        if (frame.hasNonNull("seq")) {
            return happened(frame, event == null ? type : event(event, frame));
        }
        var signal = SIGNALS.get(type);
        if (signal != null) {
            return new Incoming.Told(new Push.Signalled(signal, read(frame.path("data"), ServerMessage.Signal.class)));
        }
        return new Incoming.Told(
                switch (type) {
                    case "card" -> new Push.CardShown(read(frame.path("data"), ServerMessage.CardShown.class));
                    case "system.tick" ->
                        new Push.Tick(read(frame.path("data"), ServerMessage.Tick.class)
                                .serverTime());
                    case "chat" -> new Push.Chatted(read(frame.path("data"), ServerMessage.ChatLine.class));
                    case "quality.window" ->
                        new Push.Measured(read(frame.path("data"), ServerMessage.WindowShown.class));
                    case "presence.changed" ->
                        new Push.PresenceChanged(read(frame.path("data"), ServerMessage.PresenceChanged.class));
                    case "lobby.declined" ->
                        new Push.Declined(read(frame.path("data"), ServerMessage.Declined.class)
                                .lobby());
                    case "input.relay" -> relayed(frame.path("data"));
                    case "system.token-expiring" ->
                        new Push.TokenExpiring(read(frame.path("data"), ServerMessage.TokenExpiring.class)
                                .expiresAt());
                    default -> new Push.Unknown(type, frame.path("data"));
                });
    }

    private static Push relayed(JsonNode data) throws JsonProcessingException {
        return new Push.InputRelayed(
                read(data.path("session"), SessionId.class),
                read(data.path("from"), ConnectionId.class),
                data.path("message").toString());
    }

    /** A platform that is older than this agent may push an old revision. */
    private static Object event(String name, JsonNode frame) throws JsonProcessingException {
        return EventJson.read(name, frame.path("rev").asInt(), frame.path("data"));
    }

    private static Incoming happened(JsonNode frame, Object event) {
        long seq = frame.path("seq").asLong();
        var time = Instant.parse(frame.path("time").asText());
        var push = switch (event) {
            case LobbyEvent lobby -> new Push.LobbyHappened(seq, time, lobby);
            case SessionEvent session -> new Push.SessionHappened(seq, time, session);
            default -> new Push.Unknown(frame.path("type").asText(), frame.path("data"));
        };
        return new Incoming.Happened(frame.path("stream").asText(), seq, push);
    }

    private static Reply reply(JsonNode frame) throws JsonProcessingException {
        var at = frame.hasNonNull("at") ? read(frame.path("at"), At.class) : null;
        return new Reply(frame.path("data"), at);
    }

    private static Rejected refusal(JsonNode frame) throws JsonProcessingException {
        var problem = read(frame.path("error"), Problem.class);
        return new Rejected(problem.code(), problem.message(), problem.field(), problem.retryAfterMs());
    }

    private static <T> T read(JsonNode node, Class<T> type) throws JsonProcessingException {
        return Json.stored().treeToValue(node, type);
    }

    private static String pushType(SignalKind kind) {
        return "signal." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
