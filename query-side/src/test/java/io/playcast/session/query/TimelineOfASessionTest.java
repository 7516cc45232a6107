package io.playcast.session.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.playcast.given.Ids;
import io.playcast.id.ConnectionId;
import io.playcast.id.DeviceId;
import io.playcast.id.LobbyId;
import io.playcast.id.SessionId;
import io.playcast.id.UserId;
import io.playcast.quality.QualityWindow;
import io.playcast.session.CandidateType;
import io.playcast.session.DetachReason;
import io.playcast.session.EndReason;
import io.playcast.session.Milestone;
import io.playcast.session.Profile;
import io.playcast.session.QualityReason;
import io.playcast.session.SessionEvent;
import io.playcast.session.SessionEvent.MilestoneReached;
import io.playcast.session.SessionEvent.QualityChanged;
import io.playcast.session.SessionEvent.StreamEnded;
import io.playcast.session.SessionEvent.StreamOpened;
import io.playcast.session.SessionEvent.StreamPaused;
import io.playcast.session.SessionEvent.TroubleReported;
import io.playcast.session.SessionEvent.ViewerAttached;
import io.playcast.session.SessionEvent.ViewerDetached;
import io.playcast.session.Trouble;
import io.playcast.session.query.Timeline.Kind;
import io.playcast.session.query.Timeline.Mark;
import io.playcast.session.query.Timeline.Point;
import io.playcast.session.query.TimelineOf.Happened;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class TimelineOfASessionTest {
    private static final Instant OPENED = Instant.parse("2026-01-31T20:00:00Z");
    private static final long FIRST = OPENED.toEpochMilli() / 5_000;
    private static final SessionId SESSION = new SessionId(Ids.next());
    private static final ConnectionId VIEWER = new ConnectionId(Ids.next());
    private static final ConnectionId OTHER = new ConnectionId(Ids.next());
    private static final ConnectionId AGENT = new ConnectionId(Ids.next());

    private final List<Happened> events = new ArrayList<>();

    @Example
    void what_happened_stands_in_order_on_one_axis_with_its_reasons() {
        happened(0, opened());
        happened(1_000, attached(VIEWER));
        happened(1_240, new MilestoneReached(SESSION, VIEWER, 1, Milestone.CONNECTED, CandidateType.RELAY, 240));
        happened(20_000, new QualityChanged(SESSION, AGENT, Profile.HIGH, Profile.LOW, QualityReason.NETWORK));
        happened(25_000, new TroubleReported(SESSION, VIEWER, Trouble.FROZE));
        happened(30_000, new StreamPaused(SESSION));
        happened(61_000, new StreamEnded(SESSION, EndReason.HOST_ENDED, 61, 1, null));

        var timeline = TimelineOf.of(events, Map.of(), false);

        assertThat(timeline.marks())
                .extracting(Mark::ms, Mark::kind, Mark::what)
                .containsExactly(
                        tuple(0L, Kind.OPENED, null),
                        tuple(1_000L, Kind.ATTACHED, null),
                        tuple(1_240L, Kind.MILESTONE, "connected"),
                        tuple(20_000L, Kind.QUALITY, "network"),
                        tuple(25_000L, Kind.TROUBLE, "froze"),
                        tuple(30_000L, Kind.PAUSED, null),
                        tuple(61_000L, Kind.ENDED, "host_ended"));
        assertThat(timeline.marks().get(2).candidate()).isEqualTo(CandidateType.RELAY);
        assertThat(timeline.marks().get(2).firstFrameMs()).isEqualTo(240);
        assertThat(timeline.marks().get(3).from()).isEqualTo(Profile.HIGH);
        assertThat(timeline.marks().get(3).to()).isEqualTo(Profile.LOW);
        assertThat(timeline.marks().get(3).tracks())
                .as("told by the agent's end")
                .containsExactly(0);
        assertThat(timeline.lengthMs()).isEqualTo(61_000);
        assertThat(timeline.ended()).isTrue();
        assertThat(timeline.tracks().getFirst().toMs()).isEqualTo(61_000);
    }

    @Example
    void the_windows_of_both_ends_stand_beside_each_other() {
        happened(0, opened());
        happened(0, attached(VIEWER));

        var timeline = TimelineOf.of(events, Map.of(VIEWER, windows(0, 1), AGENT, windows(1, 2)), false);

        var points = timeline.tracks().getFirst().points();
        assertThat(points).extracting(Point::ms).containsExactly(0L, 5_000L, 10_000L);
        assertThat(points).extracting(point -> point.viewer() != null).containsExactly(true, true, false);
        assertThat(points).extracting(point -> point.agent() != null).containsExactly(false, true, true);
        assertThat(timeline.lengthMs()).as("it goes on").isEqualTo(15_000);
    }

    @Example
    void what_the_agent_measured_for_others_stands_with_them() {
        happened(0, opened());
        happened(0, attached(VIEWER));
        happened(10_000, new ViewerDetached(SESSION, new UserId(Ids.next()), VIEWER, DetachReason.LEFT));
        happened(20_000, attached(OTHER));

        var timeline = TimelineOf.of(events, Map.of(AGENT, windows(0, 1, 2, 3, 4, 5)), false);

        assertThat(timeline.tracks().get(0).points()).extracting(Point::ms).containsExactly(0L, 5_000L);
        assertThat(timeline.tracks().get(1).points()).extracting(Point::ms).containsExactly(20_000L, 25_000L);
    }

    @Property(tries = 300)
    void no_window_of_a_viewer_is_lost_or_doubled_and_none_is_out_of_order(
            @ForAll @Size(max = 40) Set<@IntRange(max = 100) Integer> viewer,
            @ForAll @Size(max = 40) Set<@IntRange(max = 100) Integer> agent) {
        events.clear();
        happened(0, opened());
        happened(0, attached(VIEWER));

        var timeline = TimelineOf.of(events, Map.of(VIEWER, windows(viewer), AGENT, windows(agent)), false);

        var points = timeline.tracks().getFirst().points();
        assertThat(points).extracting(Point::number).isSorted().doesNotHaveDuplicates();
        assertThat(points.stream().filter(point -> point.viewer() != null).map(Point::number))
                .containsExactlyElementsOf(windows(viewer).keySet());
        assertThat(points.stream().filter(point -> point.agent() != null).map(Point::number))
                .containsExactlyElementsOf(windows(agent).keySet());
        assertThat(points).noneMatch(point -> point.viewer() == null && point.agent() == null);
    }

    private void happened(long ms, SessionEvent event) {
        events.add(new Happened(events.size(), OPENED.plusMillis(ms), event));
    }

    private static SessionEvent opened() {
        return new StreamOpened(
                SESSION, new LobbyId(Ids.next()), new DeviceId(Ids.next()), new UserId(Ids.next()), Profile.HIGH);
    }

    private static SessionEvent attached(ConnectionId viewerEnd) {
        return new ViewerAttached(SESSION, new UserId(Ids.next()), new DeviceId(Ids.next()), viewerEnd, AGENT);
    }

    private static NavigableMap<Long, QualityWindow> windows(Integer... numbers) {
        return windows(Set.of(numbers));
    }

    private static NavigableMap<Long, QualityWindow> windows(Set<Integer> numbers) {
        var windows = new TreeMap<Long, QualityWindow>();
        for (int number : new TreeSet<>(numbers)) {
            long from = OPENED.toEpochMilli() + number * 5_000L;
            windows.put(
                    FIRST + number + 1, new QualityWindow(from, from + 5_000, 30, 4e6, null, 12.5, null, 0.01, 0, 0));
        }
        return windows;
    }
}
