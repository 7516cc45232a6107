package io.playcast.edge.quality;

import io.playcast.Rejected;
import io.playcast.edge.command.Answer;
import io.playcast.edge.command.Asked;
import io.playcast.edge.signal.Ends;
import io.playcast.edge.socket.Encoded;
import io.playcast.edge.stream.Asides;
import io.playcast.edge.stream.Streams;
import io.playcast.feed.FeedFrame;
import io.playcast.wire.QualityMessage;
import io.playcast.wire.ServerMessage.Push;
import io.playcast.wire.ServerMessage.WindowShown;
import org.springframework.stereotype.Component;

/** Takes quality reports for ends that the sender's own device holds, and shows them to whoever follows the session. Does not block while the session is served. */
@Component
public final class QualityMessages {
    private final Streams streams;
    private final OpenWindows windows;
    private final Asides asides;

    public QualityMessages(Streams streams, OpenWindows windows, Asides asides) {
        this.streams = streams;
        this.windows = windows;
        this.asides = asides;
    }

    public Answer answer(Asked asked, QualityMessage message) {
        return switch (message) {
            case QualityMessage.Report report -> report(asked, report);
        };
    }

    private Answer report(Asked asked, QualityMessage.Report report) {
        if (!asked.from().streams().contains(report.session().toString())) {
            throw new Rejected("session.not-viewer", "This is not an end of yours");
        }
        var session = streams.pushedSession(report.session())
                .orElseThrow(() -> new Rejected("session.not-open", "The stream is not open", null, 250));
        Ends.requireOwn(session, report.connection(), asked.who());
        windows.add(
                report.session(),
                report.connection(),
                report.window(),
                asked.at().toEpochMilli());
        var shown = new WindowShown(report.session(), report.connection(), report.window());
        asides.tell(
                report.session().toString(),
                FeedFrame.latest(
                        "quality:" + report.connection().value(),
                        Encoded.of(new Push("quality.window", shown)).asBytes()));
        return Answer.OK;
    }
}
