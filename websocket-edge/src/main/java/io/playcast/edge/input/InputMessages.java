package io.playcast.edge.input;

import io.playcast.Rejected;
import io.playcast.edge.command.Answer;
import io.playcast.edge.command.Asked;
import io.playcast.edge.signal.Ends.Holder;
import io.playcast.edge.signal.Relay;
import io.playcast.edge.stream.Streams;
import io.playcast.session.SessionView;
import io.playcast.session.SessionView.Viewer;
import io.playcast.wire.InputMessage;
import io.playcast.wire.ServerMessage.InputRelayed;
import io.playcast.wire.ServerMessage.Push;
import org.springframework.stereotype.Component;

/** Passes a viewer's inputs to the agent of the session, which judges them like those of a data channel. Does not block while served. */
@Component
public final class InputMessages {
    private final Streams streams;
    private final Relay relay;

    public InputMessages(Streams streams, Relay relay) {
        this.streams = streams;
        this.relay = relay;
    }

    public Answer answer(Asked asked, InputMessage message) {
        return switch (message) {
            case InputMessage.Relay m -> relay(asked, m);
        };
    }

    private Answer relay(Asked asked, InputMessage.Relay m) {
        if (!asked.from().streams().contains(m.session().toString())) {
            throw notViewer();
        }
        var session = streams.pushedSession(m.session()).orElseThrow(InputMessages::notViewer);
        var viewer = viewer(session, asked);
        var push = new InputRelayed(m.session(), asked.user(), asked.device(), viewer.viewerEnd(), m.message());
        relay.passNow(new Holder(session.owner(), session.agent()), new Push("input.relay", push));
        return Answer.OK;
    }

    private static Viewer viewer(SessionView session, Asked asked) {
        return session.viewers().stream()
                .filter(viewer ->
                        viewer.viewer().equals(asked.user()) && viewer.device().equals(asked.device()))
                .findFirst()
                .orElseThrow(InputMessages::notViewer);
    }

    private static Rejected notViewer() {
        return new Rejected("session.not-viewer", "Only who watches a session plays in it");
    }
}
