package io.playcast.session.command;

import static io.playcast.session.command.SessionSpec.AGENT;
import static io.playcast.session.command.SessionSpec.LOBBY;
import static io.playcast.session.command.SessionSpec.NOW;
import static io.playcast.session.command.SessionSpec.SESSION;

import io.playcast.Ids;
import io.playcast.id.ConnectionId;
import io.playcast.id.DeviceId;
import io.playcast.id.UserId;
import io.playcast.session.DetachReason;
import io.playcast.session.EndReason;
import io.playcast.session.Milestone;
import io.playcast.session.Profile;
import io.playcast.session.QualityReason;
import io.playcast.session.SessionCommand;
import io.playcast.session.SessionCommand.AttachViewer;
import io.playcast.session.SessionCommand.AutomateQuality;
import io.playcast.session.SessionCommand.ChangeQuality;
import io.playcast.session.SessionCommand.DetachViewer;
import io.playcast.session.SessionCommand.EndStream;
import io.playcast.session.SessionCommand.OpenStream;
import io.playcast.session.SessionCommand.PauseSession;
import io.playcast.session.SessionCommand.RecordMilestone;
import io.playcast.session.SessionCommand.ReportTrouble;
import io.playcast.session.SessionCommand.ResumeSession;
import io.playcast.session.Trouble;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Commands at random on one stream from a small world, so that they meet: three people, three devices, eight ends. */
final class AnyStream {
    private static final List<UserId> USERS =
            Stream.generate(Ids::user).limit(3).toList();
    private static final List<DeviceId> DEVICES =
            Stream.generate(Ids::device).limit(3).toList();
    private static final List<ConnectionId> ENDS =
            Stream.generate(Ids::connection).limit(8).toList();

    private AnyStream() {}

    static Arbitrary<List<SessionCommand>> commandsOnAStream() {
        var opening = new OpenStream(SESSION, NOW, LOBBY, AGENT, USERS.getFirst(), Profile.HIGH);
        return command()
                .list()
                .ofMaxSize(50)
                .map(rest -> Stream.concat(Stream.of(opening), rest.stream()).toList());
    }

    static Arbitrary<SessionCommand> command() {
        var user = Arbitraries.of(USERS);
        var device = Arbitraries.of(DEVICES);
        var end = Arbitraries.of(ENDS);
        var profile = Arbitraries.of(Profile.class);
        return Arbitraries.frequencyOf(
                Tuple.of(1, user.map(u -> new OpenStream(SESSION, NOW, LOBBY, AGENT, u, Profile.HIGH))),
                Tuple.of(
                        20,
                        Combinators.combine(user, device, end, end)
                                .as((u, d, one, other) -> new AttachViewer(SESSION, NOW, u, d, one, other))),
                Tuple.of(
                        6,
                        Combinators.combine(user, device.injectNull(0.2))
                                .as((u, d) -> new DetachViewer(SESSION, NOW, u, d, DetachReason.LEFT))),
                Tuple.of(
                        20,
                        Combinators.combine(
                                        user,
                                        end,
                                        Arbitraries.integers().between(0, 3),
                                        Arbitraries.of(Milestone.class))
                                .as((u, e, epoch, kind) ->
                                        new RecordMilestone(SESSION, NOW, u, e, epoch, kind, null, null))),
                Tuple.of(
                        6,
                        Combinators.combine(user, end, profile)
                                .as((u, e, p) -> new ChangeQuality(SESSION, NOW, u, e, p, QualityReason.NETWORK))),
                Tuple.of(3, Combinators.combine(user, end).as((u, e) -> new AutomateQuality(SESSION, NOW, u, e))),
                Tuple.of(
                        6,
                        Combinators.combine(user, end, Arbitraries.of(Trouble.class))
                                .as((u, e, trouble) -> new ReportTrouble(SESSION, NOW, u, e, trouble))),
                Tuple.of(3, Arbitraries.of(new PauseSession(SESSION, NOW), new ResumeSession(SESSION, NOW))),
                Tuple.of(1, Arbitraries.of(EndReason.class).map(reason -> new EndStream(SESSION, NOW, reason))));
    }
}
