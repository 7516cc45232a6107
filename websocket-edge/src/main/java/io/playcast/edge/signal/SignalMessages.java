package io.playcast.edge.signal;

import io.playcast.Rejected;
import io.playcast.edge.command.Answer;
import io.playcast.edge.command.Asked;
import io.playcast.edge.stream.Streams;
import io.playcast.id.ConnectionId;
import io.playcast.wire.MessageNames;
import io.playcast.wire.ServerMessage.Signal;
import io.playcast.wire.SignalMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Passes signals from the device that holds one end to the device that holds the other. Does not block while served. */
@Component
public final class SignalMessages {
    private static final int LONGEST_SDP = 60_000;
    private static final int LONGEST_CANDIDATE = 2_000;
    private static final int LONGEST_MID = 64;

    private final Streams streams;
    private final Relay relay;

    public SignalMessages(Streams streams, Relay relay) {
        this.streams = streams;
        this.relay = relay;
    }

    public Answer answer(Asked asked, SignalMessage message) {
        if (!asked.from().streams().contains(message.session().toString())) {
            throw notViewer();
        }
        var session = streams.pushedSession(message.session()).orElseThrow(SignalMessages::notViewer);
        var pair = session.byEnd(message.to()).orElseThrow(SignalMessages::notViewer);
        var from = pair.opposite(message.to());
        if (!Ends.holder(session, pair, from).is(asked.who())) {
            throw notViewer();
        }
        if (message.epoch() < Math.max(1, pair.epoch())) {
            throw new Rejected("session.stale-epoch", "A newer negotiation has begun", "data.epoch", 0);
        }
        relay.pass(
                Ends.holder(session, pair, message.to()), MessageNames.of(message.getClass()), signal(message, from));
        return Answer.OK;
    }

    private static Signal signal(SignalMessage message, ConnectionId from) {
        return switch (message) {
            case SignalMessage.Offer m -> described(m, from, m.sdp());
            case SignalMessage.Answer m -> described(m, from, m.sdp());
            case SignalMessage.Candidate m -> candidate(m, from);
            case SignalMessage.EndOfCandidates m -> bare(m, from);
            case SignalMessage.Restart m -> bare(m, from);
            case SignalMessage.Bye m -> bare(m, from);
        };
    }

    private static Signal described(SignalMessage m, ConnectionId from, String sdp) {
        limit("data.sdp", sdp, LONGEST_SDP);
        return new Signal(m.session(), from, m.to(), m.epoch(), sdp, null, null, null);
    }

    private static Signal candidate(SignalMessage.Candidate m, ConnectionId from) {
        limit("data.candidate", m.candidate(), LONGEST_CANDIDATE);
        limit("data.mid", m.mid(), LONGEST_MID);
        return new Signal(m.session(), from, m.to(), m.epoch(), null, m.candidate(), m.mid(), m.mline());
    }

    private static Signal bare(SignalMessage m, ConnectionId from) {
        return new Signal(m.session(), from, m.to(), m.epoch(), null, null, null, null);
    }

    private static void limit(String field, @Nullable String text, int longest) {
        if (text != null && text.length() > longest) {
            throw Rejected.badRequest(field, "At most " + longest + " characters");
        }
    }

    private static Rejected notViewer() {
        return new Rejected("session.not-viewer", "You hold no end of such a connection");
    }
}
