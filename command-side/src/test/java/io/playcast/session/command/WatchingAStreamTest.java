package io.playcast.session.command;

import static io.playcast.session.command.SessionSpec.*;

import io.playcast.Ids;
import io.playcast.id.DeviceId;
import io.playcast.id.UserId;
import io.playcast.session.DetachReason;
import io.playcast.session.SessionCommand.DetachViewer;
import io.playcast.session.SessionEvent;
import io.playcast.session.SessionEvent.ViewerAttached;
import io.playcast.session.SessionEvent.ViewerDetached;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WatchingAStreamTest {
    private static final ViewerDetached BOB_LEFT = new ViewerDetached(SESSION, BOB, BOB_END, DetachReason.LEFT);

    @Test
    void a_device_is_attached_with_both_ends_of_its_connection() {
        given(opened()).when(attach(BOB, BOBS, BOB_END, AGENT_END)).then(bobAttached());
    }

    @Test
    void the_same_attachment_again_is_no_event() {
        given(opened(), bobAttached())
                .when(attach(BOB, BOBS, BOB_END, AGENT_END))
                .thenNothing();
    }

    @Test
    void a_device_that_attaches_anew_replaces_its_old_connection() {
        var viewerEnd = Ids.connection();
        var agentEnd = Ids.connection();
        given(opened(), bobAttached())
                .when(attach(BOB, BOBS, viewerEnd, agentEnd))
                .then(
                        new ViewerDetached(SESSION, BOB, BOB_END, DetachReason.REPLACED),
                        new ViewerAttached(SESSION, BOB, BOBS, viewerEnd, agentEnd));
    }

    @Test
    void another_device_of_the_same_person_watches_beside_the_first() {
        var second = Ids.device();
        var viewerEnd = Ids.connection();
        var agentEnd = Ids.connection();
        given(opened(), bobAttached())
                .when(attach(BOB, second, viewerEnd, agentEnd))
                .then(new ViewerAttached(SESSION, BOB, second, viewerEnd, agentEnd));
    }

    @Test
    void two_people_may_watch_on_devices_of_the_same_name() {
        var viewerEnd = Ids.connection();
        var agentEnd = Ids.connection();
        given(opened(), bobAttached())
                .when(attach(CID, BOBS, viewerEnd, agentEnd))
                .then(new ViewerAttached(SESSION, CID, BOBS, viewerEnd, agentEnd));
    }

    @Test
    void an_end_belongs_to_one_connection() {
        given(opened(), bobAttached())
                .when(attach(CID, Ids.device(), BOB_END, Ids.connection()))
                .thenRefused("session.connection-taken");
        given(opened(), bobAttached())
                .when(attach(CID, Ids.device(), Ids.connection(), AGENT_END))
                .thenRefused("session.connection-taken");
        given(opened()).when(attach(BOB, BOBS, BOB_END, BOB_END)).thenRefused("session.connection-taken");
    }

    @Test
    void one_person_watches_on_four_devices_at_most() {
        given(opened(), attached(BOB), attached(BOB), attached(BOB), attached(BOB))
                .when(attach(BOB, BOBS, BOB_END, AGENT_END))
                .thenRefused("session.too-many-devices");
    }

    @Test
    void an_agent_is_asked_for_sixty_four_connections_at_most() {
        var crowd = Stream.concat(
                        Stream.of(opened()),
                        Stream.generate(() -> attached(Ids.user())).limit(SessionRules.VIEWERS_MOST))
                .toArray(SessionEvent[]::new);
        given(crowd).when(attach(BOB, BOBS, BOB_END, AGENT_END)).thenRefused("session.full");
    }

    @Test
    void a_device_is_detached_once() {
        given(opened(), bobAttached()).when(detach(BOB, BOBS)).then(BOB_LEFT);
        given(opened(), bobAttached(), BOB_LEFT).when(detach(BOB, BOBS)).thenNothing();
    }

    @Test
    void only_the_device_that_was_named_is_detached() {
        given(opened(), bobAttached(), attached(BOB), attached(CID))
                .when(detach(BOB, BOBS))
                .then(BOB_LEFT);
    }

    @Test
    void without_a_device_all_of_one_persons_devices_are_detached_and_nobody_elses() {
        var second = attached(BOB);
        given(opened(), bobAttached(), attached(CID), second)
                .when(detach(BOB, null))
                .then(BOB_LEFT, new ViewerDetached(SESSION, BOB, second.viewerEnd(), DetachReason.LEFT));
    }

    private static DetachViewer detach(UserId user, DeviceId device) {
        return new DetachViewer(SESSION, NOW, user, device, DetachReason.LEFT);
    }
}
