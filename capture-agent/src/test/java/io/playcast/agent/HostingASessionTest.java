package io.playcast.agent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.playcast.Rejected;
import io.playcast.capture.input.Rights;
import io.playcast.capture.send.PeerState;
import io.playcast.client.Push;
import io.playcast.client.Push.SignalKind;
import io.playcast.client.Reply;
import io.playcast.id.CardRef;
import io.playcast.id.ConnectionId;
import io.playcast.id.DeviceId;
import io.playcast.id.GameId;
import io.playcast.id.LobbyId;
import io.playcast.id.SessionId;
import io.playcast.id.UserId;
import io.playcast.lobby.InputAccess;
import io.playcast.lobby.LeaveReason;
import io.playcast.lobby.LobbyEvent;
import io.playcast.lobby.LobbyEvent.InputAccessChanged;
import io.playcast.lobby.LobbyEvent.LobbyCreated;
import io.playcast.lobby.LobbyEvent.MemberJoined;
import io.playcast.lobby.LobbyEvent.MemberLeft;
import io.playcast.lobby.LobbyEvent.PadAssigned;
import io.playcast.lobby.LobbyEvent.PanicStopped;
import io.playcast.lobby.LobbyEvent.SessionEnded;
import io.playcast.lobby.LobbyEvent.SessionPaused;
import io.playcast.lobby.LobbyEvent.SessionResumed;
import io.playcast.lobby.LobbyEvent.SessionStarted;
import io.playcast.lobby.PauseReason;
import io.playcast.lobby.Role;
import io.playcast.lobby.Settings;
import io.playcast.lobby.Visibility;
import io.playcast.session.DetachReason;
import io.playcast.session.EndReason;
import io.playcast.session.Milestone;
import io.playcast.session.Profile;
import io.playcast.session.QualityReason;
import io.playcast.session.SessionEvent;
import io.playcast.session.SessionEvent.MilestoneReached;
import io.playcast.session.SessionEvent.QualityChanged;
import io.playcast.session.SessionEvent.StreamOpened;
import io.playcast.session.SessionEvent.StreamPaused;
import io.playcast.session.SessionEvent.StreamResumed;
import io.playcast.session.SessionEvent.ViewerAttached;
import io.playcast.session.SessionEvent.ViewerDetached;
import io.playcast.session.SessionFold;
import io.playcast.wire.ClientMessage;
import io.playcast.wire.QualityMessage;
import io.playcast.wire.ServerMessage.Signal;
import io.playcast.wire.SessionMessage;
import io.playcast.wire.SignalMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HostingASessionTest {
    private static final LobbyId LOBBY = new LobbyId("01JDA0000000000000000000A1");
    private static final SessionId SESSION = new SessionId("01JDA0000000000000000000A2");
    private static final UserId OWNER = new UserId("01JDA0000000000000000000A3");
    private static final UserId GUEST = new UserId("01JDA0000000000000000000A4");
    private static final DeviceId AGENT = new DeviceId("01JDA0000000000000000000A5");
    private static final DeviceId BROWSER = new DeviceId("01JDA0000000000000000000A6");
    private static final ConnectionId VIEWER_END = new ConnectionId("01JDA0000000000000000000A7");
    private static final ConnectionId AGENT_END = new ConnectionId("01JDA0000000000000000000A8");
    private static final InputAccess PAD_ONLY = new InputAccess(true, false, false, false, true);

    private final RecordingMedia media = new RecordingMedia();
    private final List<ClientMessage> said = new ArrayList<>();
    private boolean connected = true;
    private boolean screenIsThere = true;
    private Runnable mediaLost = () -> {};
    private final Outbox outbox = new Outbox(this::send, Runnable::run);
    private final Agent agent = new Agent(AGENT, this::open, outbox, Runnable::run);

    @BeforeEach
    void a_lobby_with_a_guest() {
        tell(new LobbyCreated(
                LOBBY,
                OWNER,
                new CardRef("card:01JDA0000000000000000000AF"),
                new GameId("frozen-bubble"),
                Visibility.UNLISTED,
                4,
                Settings.DEFAULT,
                32,
                null,
                null));
        tell(new MemberJoined(LOBBY, GUEST, Role.PLAYER, null, PAD_ONLY));
        tell(new PadAssigned(LOBBY, GUEST, BROWSER, 1));
    }

    @Test
    void a_viewer_gets_an_offer_of_epoch_1_when_the_session_names_this_device() {
        attached();
        media.peers.get(VIEWER_END).onOffer("v=0");

        assertThat(said)
                .contains(new SignalMessage.Offer(SESSION, VIEWER_END, 1, "v=0"))
                .contains(milestone(1, Milestone.OFFERED));
    }

    @Test
    void the_session_of_another_device_is_none_of_its_business() {
        tell(new SessionStarted(LOBBY, SESSION, BROWSER, OWNER, Profile.HIGH));
        tell(new StreamOpened(SESSION, LOBBY, BROWSER, OWNER, Profile.HIGH));
        tell(new ViewerAttached(SESSION, GUEST, BROWSER, VIEWER_END, AGENT_END));

        assertThat(media.peers).isEmpty();
    }

    @Test
    void a_viewer_may_do_what_the_lobby_says_at_every_moment() {
        attached();
        assertThat(media.rights).containsEntry(VIEWER_END, new Rights(PAD_ONLY, List.of(1)));

        tell(new InputAccessChanged(LOBBY, GUEST, InputAccess.NONE));
        assertThat(media.rights).containsEntry(VIEWER_END, new Rights(InputAccess.NONE, List.of(1)));
    }

    @Test
    void a_panic_stop_turns_every_guests_input_off() {
        attached();

        tell(new PanicStopped(LOBBY, OWNER));

        assertThat(media.rights).containsEntry(VIEWER_END, new Rights(InputAccess.NONE, List.of(1)));
    }

    @Test
    void while_the_session_pauses_no_input_reaches_the_game() {
        attached();
        tell(new SessionPaused(LOBBY, SESSION, PauseReason.HOST_PAUSED, Instant.EPOCH));
        assertThat(media.rights).containsEntry(VIEWER_END, Rights.NONE);
        tell(new SessionResumed(LOBBY, SESSION, PauseReason.HOST_PAUSED));
        assertThat(media.rights).containsEntry(VIEWER_END, new Rights(PAD_ONLY, List.of(1)));

        tell(new StreamPaused(SESSION));
        assertThat(media.rights).containsEntry(VIEWER_END, Rights.NONE);
        tell(new StreamResumed(SESSION));
        assertThat(media.rights).containsEntry(VIEWER_END, new Rights(PAD_ONLY, List.of(1)));
    }

    @ParameterizedTest
    @EnumSource(
            value = LeaveReason.class,
            names = {"KICKED", "BANNED"})
    void who_is_put_out_loses_the_picture_before_the_session_has_heard_of_it(LeaveReason reason) {
        attached();

        tell(new MemberLeft(LOBBY, GUEST, reason));

        assertThat(media.peers).isEmpty();
        assertThat(media.rights).isEmpty();
    }

    @Test
    void the_answer_of_this_epoch_reaches_the_connection_and_of_another_does_not() {
        attached();

        tell(SignalKind.ANSWER, 2, "late");
        assertThat(media.answers).isEmpty();

        tell(SignalKind.ANSWER, 1, "now");
        assertThat(media.answers).containsEntry(VIEWER_END, "now");
    }

    @Test
    void a_wish_for_a_restart_gives_a_new_connection_of_the_next_epoch() {
        attached();
        var first = media.peers.get(VIEWER_END);

        tell(SignalKind.RESTART, 1, null);
        first.onOffer("of the old one");
        media.peers.get(VIEWER_END).onOffer("of the new one");

        assertThat(media.added).isEqualTo(2);
        assertThat(said)
                .contains(new SignalMessage.Offer(SESSION, VIEWER_END, 2, "of the new one"))
                .contains(milestone(2, Milestone.RESTARTED))
                .noneMatch(message -> message instanceof SignalMessage.Offer offer && offer.epoch() == 1);
    }

    @Test
    void a_viewer_who_says_goodbye_is_hung_up_and_keeps_its_rights() {
        attached();

        tell(SignalKind.BYE, 1, null);

        assertThat(media.peers).isEmpty();
        assertThat(media.rights).containsKey(VIEWER_END);
    }

    @Test
    void an_input_that_came_the_long_way_round_is_judged_like_any_other() {
        attached();

        agent.pushed(new Push.InputRelayed(SESSION, VIEWER_END, "{}"));
        agent.pushed(new Push.InputRelayed(SESSION, AGENT_END, "{\"from\":\"a stranger\"}"));

        assertThat(media.inputs).containsExactly("{}");
    }

    @Test
    void a_broken_connection_is_offered_anew_three_times_in_a_row() {
        attached();
        for (int i = 0; i < 5; i++) {
            media.peers.get(VIEWER_END).onState(PeerState.FAILED);
        }

        assertThat(media.added).isEqualTo(4);
        assertThat(said).contains(milestone(1, Milestone.FAILED), milestone(4, Milestone.RESTARTED));
    }

    @Test
    void a_detached_viewer_is_let_go() {
        attached();

        tell(new ViewerDetached(SESSION, GUEST, VIEWER_END, DetachReason.LEFT));

        assertThat(media.peers).isEmpty();
    }

    @Test
    void an_agent_that_comes_back_begins_above_the_epochs_of_the_one_before() {
        var opened = SessionFold.after(null, new StreamOpened(SESSION, LOBBY, AGENT, OWNER, Profile.HIGH));
        var watched = SessionFold.after(opened, new ViewerAttached(SESSION, GUEST, BROWSER, VIEWER_END, AGENT_END));
        var attachedBefore = SessionFold.after(
                watched, new MilestoneReached(SESSION, AGENT_END, 3, Milestone.CONNECTED, null, null));

        tell(new SessionStarted(LOBBY, SESSION, AGENT, OWNER, Profile.HIGH));
        agent.pushed(new Push.SessionSnapshot(9, attachedBefore));
        media.peers.get(VIEWER_END).onOffer("v=0");

        assertThat(said).contains(new SignalMessage.Offer(SESSION, VIEWER_END, 4, "v=0"));
    }

    @Test
    void the_most_modest_wish_of_all_viewers_sets_the_bitrate() {
        attached();
        assertThat(media.bitrate).isEqualTo(5_000_000);

        tell(new QualityChanged(SESSION, VIEWER_END, Profile.HIGH, Profile.LOW, QualityReason.VIEWER_ASKED));

        assertThat(media.bitrate).isEqualTo(1_000_000);
    }

    @Test
    void each_connected_viewer_is_reported_and_no_other() {
        attached();
        agent.report();
        assertThat(said).noneMatch(QualityMessage.Report.class::isInstance);

        media.peers.get(VIEWER_END).onState(PeerState.CONNECTED);
        agent.report();

        assertThat(said)
                .anyMatch(message -> message instanceof QualityMessage.Report report
                        && report.connection().equals(AGENT_END));
    }

    @Test
    void an_offer_lost_with_the_connection_is_made_again_after_the_next_welcome() {
        attached();
        connected = false;
        media.peers.get(VIEWER_END).onOffer("v=0");
        said.clear();
        connected = true;

        outbox.welcomed();

        assertThat(said).containsExactly(new SignalMessage.Offer(SESSION, VIEWER_END, 1, "v=0"));
    }

    @Test
    void a_lost_platform_leaves_running_streams_alone() {
        attached();

        agent.lost("gone");

        assertThat(media.closed).isFalse();
        assertThat(media.peers).isNotEmpty();
    }

    @Test
    void the_end_of_the_session_closes_the_media() {
        attached();

        tell(new SessionEnded(LOBBY, SESSION, EndReason.HOST_ENDED));

        assertThat(media.closed).isTrue();
    }

    @Test
    void a_screen_that_cannot_be_sent_ends_the_session() {
        screenIsThere = false;
        attached();

        assertThat(said).containsOnlyOnce(new SessionMessage.End(LOBBY, SESSION));
    }

    @Test
    void a_screen_that_goes_away_ends_the_session() {
        attached();

        mediaLost.run();

        assertThat(media.closed).isTrue();
        assertThat(said).contains(new SessionMessage.End(LOBBY, SESSION));
    }

    private void attached() {
        tell(new SessionStarted(LOBBY, SESSION, AGENT, OWNER, Profile.HIGH));
        tell(new StreamOpened(SESSION, LOBBY, AGENT, OWNER, Profile.HIGH));
        tell(new ViewerAttached(SESSION, GUEST, BROWSER, VIEWER_END, AGENT_END));
    }

    private Media open(Runnable onLost) {
        if (!screenIsThere) {
            throw new IllegalStateException("No X display answers");
        }
        mediaLost = onLost;
        return media;
    }

    private CompletableFuture<Reply> send(ClientMessage message) {
        said.add(message);
        return connected
                ? CompletableFuture.completedFuture(new Reply(MissingNode.getInstance(), null))
                : CompletableFuture.failedFuture(new Rejected("unavailable", "gone"));
    }

    private void tell(LobbyEvent event) {
        agent.pushed(new Push.LobbyHappened(0, Instant.EPOCH, event));
    }

    private void tell(SessionEvent event) {
        agent.pushed(new Push.SessionHappened(0, Instant.EPOCH, event));
    }

    private void tell(SignalKind kind, int epoch, String sdp) {
        agent.pushed(
                new Push.Signalled(kind, new Signal(SESSION, VIEWER_END, AGENT_END, epoch, sdp, null, null, null)));
    }

    private static SessionMessage.Milestone milestone(int epoch, Milestone kind) {
        return new SessionMessage.Milestone(SESSION, AGENT_END, epoch, kind, null, null);
    }
}
