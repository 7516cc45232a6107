package io.playcast.session.command;

import static io.playcast.session.command.SessionSpec.*;

import io.playcast.Ids;
import io.playcast.id.ConnectionId;
import io.playcast.id.UserId;
import io.playcast.session.CandidateType;
import io.playcast.session.Milestone;
import io.playcast.session.Profile;
import io.playcast.session.QualityReason;
import io.playcast.session.SessionCommand.AutomateQuality;
import io.playcast.session.SessionCommand.ChangeQuality;
import io.playcast.session.SessionCommand.RecordMilestone;
import io.playcast.session.SessionEvent.MilestoneReached;
import io.playcast.session.SessionEvent.QualityAutomated;
import io.playcast.session.SessionEvent.QualityChanged;
import org.junit.jupiter.api.Test;

class NegotiatingAConnectionTest {
    @Test
    void each_end_says_how_far_it_got() {
        given(opened(), bobAttached())
                .when(record(ANN, AGENT_END, 1, Milestone.OFFERED))
                .then(reached(AGENT_END, 1, Milestone.OFFERED));
        given(opened(), bobAttached())
                .when(record(BOB, BOB_END, 1, Milestone.ANSWERED))
                .then(reached(BOB_END, 1, Milestone.ANSWERED));
    }

    @Test
    void how_the_ends_reach_each_other_is_kept() {
        given(opened(), bobAttached())
                .when(new RecordMilestone(SESSION, NOW, BOB, BOB_END, 1, Milestone.CONNECTED, CandidateType.SRFLX, 420))
                .then(new MilestoneReached(SESSION, BOB_END, 1, Milestone.CONNECTED, CandidateType.SRFLX, 420));
    }

    @Test
    void nobody_speaks_for_the_other_end() {
        given(opened(), bobAttached())
                .when(record(BOB, AGENT_END, 1, Milestone.OFFERED))
                .thenRefused("session.not-viewer");
        given(opened(), bobAttached())
                .when(record(ANN, BOB_END, 1, Milestone.ANSWERED))
                .thenRefused("session.not-viewer");
        given(opened(), bobAttached())
                .when(record(CID, BOB_END, 1, Milestone.ANSWERED))
                .thenRefused("session.not-viewer");
    }

    @Test
    void a_connection_nobody_attached_has_no_milestones() {
        given(opened()).when(record(BOB, BOB_END, 1, Milestone.ANSWERED)).thenRefused("session.not-viewer");
    }

    @Test
    void a_milestone_of_an_older_negotiation_is_refused() {
        given(opened(), bobAttached(), reached(AGENT_END, 2, Milestone.OFFERED))
                .when(record(BOB, BOB_END, 1, Milestone.CONNECTED))
                .thenRefused("session.stale-epoch");
    }

    @Test
    void the_same_milestone_again_is_no_event() {
        given(opened(), bobAttached(), reached(BOB_END, 1, Milestone.CONNECTED))
                .when(record(BOB, BOB_END, 1, Milestone.CONNECTED))
                .thenNothing();
    }

    @Test
    void the_same_milestone_of_the_other_end_or_a_later_negotiation_is_another_one() {
        var connected = given(opened(), bobAttached(), reached(BOB_END, 1, Milestone.CONNECTED));
        connected.when(record(ANN, AGENT_END, 1, Milestone.CONNECTED)).then(reached(AGENT_END, 1, Milestone.CONNECTED));
        connected.when(record(BOB, BOB_END, 2, Milestone.CONNECTED)).then(reached(BOB_END, 2, Milestone.CONNECTED));
    }

    @Test
    void negotiations_are_counted_from_one_and_times_are_not_negative() {
        given(opened(), bobAttached())
                .when(record(BOB, BOB_END, 0, Milestone.CONNECTED))
                .thenRefused("bad-request");
        given(opened(), bobAttached())
                .when(new RecordMilestone(SESSION, NOW, BOB, BOB_END, 1, Milestone.CONNECTED, null, -1))
                .thenRefused("bad-request");
    }

    @Test
    void a_failed_connection_is_restarted_with_the_next_negotiation() {
        var failed = given(opened(), bobAttached(), reached(AGENT_END, 1, Milestone.FAILED));
        failed.when(record(ANN, AGENT_END, 2, Milestone.RESTARTED)).then(reached(AGENT_END, 2, Milestone.RESTARTED));
        given(opened(), bobAttached(), reached(AGENT_END, 2, Milestone.RESTARTED))
                .when(record(BOB, BOB_END, 1, Milestone.FAILED))
                .thenRefused("session.stale-epoch");
    }

    @Test
    void the_first_negotiation_is_no_restart() {
        given(opened(), bobAttached())
                .when(record(ANN, AGENT_END, 1, Milestone.RESTARTED))
                .thenRefused("bad-request");
    }

    @Test
    void viewer_and_owner_change_the_quality_of_a_connection() {
        given(opened(), bobAttached())
                .when(quality(BOB, BOB_END, Profile.LOW))
                .then(new QualityChanged(SESSION, BOB_END, Profile.HIGH, Profile.LOW, QualityReason.VIEWER_ASKED));
        given(opened(), bobAttached())
                .when(quality(ANN, AGENT_END, Profile.LOW))
                .then(new QualityChanged(SESSION, AGENT_END, Profile.HIGH, Profile.LOW, QualityReason.VIEWER_ASKED));
    }

    @Test
    void the_quality_a_connection_has_already_is_no_event() {
        given(opened(), bobAttached()).when(quality(BOB, BOB_END, Profile.HIGH)).thenNothing();
        var lowered = new QualityChanged(SESSION, BOB_END, Profile.HIGH, Profile.LOW, QualityReason.NETWORK);
        given(opened(), bobAttached(), lowered)
                .when(quality(ANN, AGENT_END, Profile.LOW))
                .thenNothing();
    }

    @Test
    void either_end_leaves_the_quality_to_the_sender_once() {
        var automated = new QualityAutomated(SESSION, BOB_END);
        given(opened(), bobAttached()).when(automate(BOB, BOB_END)).then(automated);
        given(opened(), bobAttached()).when(automate(ANN, AGENT_END)).then(new QualityAutomated(SESSION, AGENT_END));
        given(opened(), bobAttached(), automated).when(automate(ANN, AGENT_END)).thenNothing();
        given(opened(), bobAttached()).when(automate(CID, BOB_END)).thenRefused("session.not-viewer");
    }

    @Test
    void the_sender_chooses_until_somebody_wishes_for_a_quality_be_it_the_present_one() {
        var automated = new QualityAutomated(SESSION, BOB_END);
        var lowered = new QualityChanged(SESSION, AGENT_END, Profile.HIGH, Profile.LOW, QualityReason.NETWORK);
        var pinned = new QualityChanged(SESSION, BOB_END, Profile.LOW, Profile.LOW, QualityReason.VIEWER_ASKED);
        given(opened(), bobAttached(), automated, lowered)
                .when(quality(BOB, BOB_END, Profile.LOW))
                .then(pinned);
        given(opened(), bobAttached(), automated, lowered, pinned)
                .when(automate(BOB, BOB_END))
                .then(automated);
    }

    @Test
    void nobody_else_changes_it() {
        given(opened(), bobAttached()).when(quality(CID, BOB_END, Profile.LOW)).thenRefused("session.not-viewer");
        given(opened(), bobAttached())
                .when(quality(BOB, Ids.connection(), Profile.LOW))
                .thenRefused("session.not-viewer");
    }

    private static RecordMilestone record(UserId by, ConnectionId end, int epoch, Milestone kind) {
        return new RecordMilestone(SESSION, NOW, by, end, epoch, kind, null, null);
    }

    private static AutomateQuality automate(UserId by, ConnectionId end) {
        return new AutomateQuality(SESSION, NOW, by, end);
    }

    private static ChangeQuality quality(UserId by, ConnectionId end, Profile profile) {
        return new ChangeQuality(SESSION, NOW, by, end, profile, QualityReason.VIEWER_ASKED);
    }
}
