package io.playcast.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.Metadata;
import io.playcast.card.Card;
import io.playcast.card.Card.Audience;
import io.playcast.card.Cards;
import io.playcast.given.Eventually;
import io.playcast.given.Ids;
import io.playcast.given.Played;
import io.playcast.id.CardRef;
import io.playcast.id.ConnectionId;
import io.playcast.id.DeviceId;
import io.playcast.id.GameId;
import io.playcast.lobby.LobbyCommand.CreateLobby;
import io.playcast.lobby.LobbyCommand.JoinLobby;
import io.playcast.lobby.LobbyCommand.StartSession;
import io.playcast.lobby.Role;
import io.playcast.lobby.Visibility;
import io.playcast.presence.PresenceCommand.ComeOnline;
import io.playcast.quality.QualityCommand.AppendQuality;
import io.playcast.quality.QualityEvent.QualityReported;
import io.playcast.quality.QualityWindow;
import io.playcast.rebuild.Rebuilds;
import io.playcast.session.Profile;
import io.playcast.session.SessionCommand.AttachViewer;
import io.playcast.view.LiveVersions;
import io.playcast.view.ReadModel;
import io.playcast.view.ReadModels;
import io.playcast.view.ViewsAgree;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/** Plays an evening by real commands and waits until every view shows it. */
@Component
public class Evening {
    private final CommandGateway commands;
    private final Cards cards;
    private final ReadModels models;
    private final ViewsAgree agree;
    private final Rebuilds rebuilds;
    private final LiveVersions versions;
    private final List<ReadModel<?, ?>> readModels;

    Evening(
            CommandGateway commands,
            Cards cards,
            ReadModels models,
            ViewsAgree agree,
            Rebuilds rebuilds,
            LiveVersions versions,
            List<ReadModel<?, ?>> readModels) {
        this.commands = commands;
        this.cards = cards;
        this.models = models;
        this.agree = agree;
        this.rebuilds = rebuilds;
        this.versions = versions;
        this.readModels = readModels;
    }

    /** A lobby of that visibility with a host and one guest. */
    public Played lobby(Visibility visibility) {
        var played = Played.evening();
        cards.write(List.of(
                new Card(CardRef.of(played.host()), played.host(), Audience.MEMBERS, "Ann"),
                new Card(CardRef.of(played.guest()), played.guest(), Audience.MEMBERS, "Bob")));
        var title =
                new Card(new CardRef("card:" + Ids.next()), played.host(), Audience.MEMBERS, "Bubbles \"at\" <eight>");
        send(new CreateLobby(
                played.lobby(),
                played.host(),
                Instant.now(),
                title,
                new GameId("frozen-bubble"),
                visibility,
                4,
                32,
                null,
                null));
        if (visibility == Visibility.PUBLIC) {
            var device = new DeviceId(Ids.next());
            send(new JoinLobby(played.lobby(), played.guest(), Instant.now(), device, Role.PLAYER, null, null));
        }
        return played;
    }

    /** The same with a running session that the guest watches, and the guest online. */
    public Played session() {
        var played = lobby(Visibility.PUBLIC);
        send(new ComeOnline(played.guest(), Instant.now()));
        send(new StartSession(
                played.lobby(), played.host(), Instant.now(), played.session(), played.agent(), Profile.HIGH));
        // An automation opens the stream.
        Eventually.holds(() -> send(new AttachViewer(
                played.session(),
                Instant.now(),
                played.guest(),
                new DeviceId(Ids.next()),
                played.viewerEnd(),
                new ConnectionId(played.agent().value()))));
        return played;
    }

    /** Windows 1 to {@code count} of the guest's end. */
    public void measure(Played played, int count) {
        var windows = LongStream.rangeClosed(1, count)
                .mapToObj(number -> new QualityReported(
                        played.viewerEnd(),
                        played.session(),
                        new QualityWindow(number * 5_000, (number + 1) * 5_000, 30, 4e6, null, 12.5, null, 0.01, 0, 0)))
                .toList();
        send(new AppendQuality("node-1", windows));
    }

    public void send(Object command) {
        var keys = Metadata.of("line/" + Ids.next(), "corr-of-the-evening", "message", "user");
        commands.sendAndWait(new GenericCommandMessage<>(command, MetaData.from(keys)));
    }

    public void isShown() {
        Eventually.holds(() -> {
            assertThat(models.all()).allSatisfy(model -> {
                assertThat(model.running()).isTrue();
                assertThat(model.behind()).isZero();
            });
            versions.refresh();
            assertThat(readModels).allSatisfy(model -> {
                assertThat(rebuilds.find(model.name()).phase().isWork()).isFalse();
                assertThat(model.rows().now().isWhole()).isTrue();
            });
            assertThat(agree.compare()).isEmpty();
        });
    }
}
