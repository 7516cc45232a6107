package io.playcast.sql;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.playcast.id.ConnectionId;
import io.playcast.id.LobbyId;
import io.playcast.id.SessionId;
import io.playcast.lobby.LobbyEvent;
import io.playcast.lobby.LobbyEvent.LobbyClosed;
import io.playcast.lobby.LobbyEvent.LobbyCreated;
import io.playcast.lobby.LobbyEvent.SessionEnded;
import io.playcast.lobby.LobbyEvent.SessionStarted;
import io.playcast.lobby.LobbyFold;
import io.playcast.lobby.LobbyView;
import io.playcast.quality.QualityEvent.QualityReported;
import io.playcast.quality.policy.Score;
import io.playcast.session.DetachReason;
import io.playcast.session.EndReason;
import io.playcast.session.Milestone;
import io.playcast.session.SessionEvent.MilestoneReached;
import io.playcast.session.SessionEvent.StreamOpened;
import io.playcast.session.SessionEvent.ViewerAttached;
import io.playcast.session.SessionEvent.ViewerDetached;
import io.playcast.sql.SeededEvening.Happened;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The five questions answered without SQL: by going through the same events one after the other. */
record FoldedEvening(List<Happened> events) {
    List<List<Object>> whoHeldPadTwo(LobbyId lobby, Instant at) {
        LobbyView view = null;
        for (var happened : events) {
            if (happened.event() instanceof LobbyEvent event
                    && event.lobby().equals(lobby)
                    && !happened.time().isAfter(at)) {
                view = LobbyFold.after(view, event);
            }
        }
        return view.members().stream()
                .flatMap(member -> member.pads().stream()
                        .filter(held -> held.pad() == 2)
                        .map(held -> List.<Object>of(
                                member.user().value(), held.device().value())))
                .toList();
    }

    /** Region to minutes. */
    Map<String, Double> minutesBelowGood() {
        var regions = new HashMap<LobbyId, String>();
        var lobbies = new HashMap<SessionId, LobbyId>();
        var watching = new HashSet<ConnectionId>();
        var seconds = new TreeMap<String, Double>();
        for (var happened : events) {
            switch (happened.event()) {
                case LobbyCreated e ->
                    regions.put(
                            e.lobby(),
                            e.region() == null ? "unknown" : e.region().name().toLowerCase(Locale.ROOT));
                case StreamOpened e -> lobbies.put(e.session(), e.lobby());
                case ViewerAttached e -> watching.add(e.viewerEnd());
                case QualityReported e
                when watching.contains(e.connection()) && Score.of(e.window()) < Score.GOOD ->
                    seconds.merge(
                            regions.get(lobbies.get(e.session())),
                            (e.window().to() - e.window().from()) / 1_000.0,
                            Double::sum);
                case Object _ -> {}
            }
        }
        seconds.replaceAll((_, sum) -> Math.round(sum / 60 * 100) / 100.0);
        return seconds;
    }

    /** Kind of way to connections, median and 95th of a hundred. */
    Map<String, List<Object>> timeToFirstFrame() {
        return events.stream()
                .map(Happened::event)
                .filter(MilestoneReached.class::isInstance)
                .map(MilestoneReached.class::cast)
                .filter(reached -> reached.kind() == Milestone.CONNECTED)
                .collect(groupingBy(reached -> reached.candidatePair().name().toLowerCase(Locale.ROOT)))
                .entrySet()
                .stream()
                .collect(toMap(Map.Entry::getKey, entry -> {
                    var sorted = entry.getValue().stream()
                            .map(MilestoneReached::firstFrameMs)
                            .sorted()
                            .toList();
                    return List.of((long) sorted.size(), quantile(sorted, 0.5), quantile(sorted, 0.95));
                }));
    }

    private static Integer quantile(List<Integer> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    List<List<Object>> diedOfALostHost() {
        var lost = new HashMap<LobbyId, Instant>();
        var found = new ArrayList<List<Object>>();
        for (var happened : events) {
            switch (happened.event()) {
                case SessionStarted e -> lost.remove(e.lobby());
                case SessionEnded e when e.reason() == EndReason.AGENT_LOST -> lost.put(e.lobby(), happened.time());
                case LobbyClosed e
                when lost.containsKey(e.lobby()) ->
                    found.add(List.of(
                            e.lobby().value(),
                            e.reason().name().toLowerCase(Locale.ROOT),
                            happened.time().getEpochSecond()
                                    - lost.get(e.lobby()).getEpochSecond()));
                case Object _ -> {}
            }
        }
        return found;
    }

    /** Without and with a drop: viewers, and how many of them went. */
    List<List<Object>> churn() {
        var before = new HashMap<ConnectionId, Double>();
        var dropped = new HashMap<ConnectionId, Instant>();
        var viewers = new ArrayList<ConnectionId>();
        var gone = new HashMap<ConnectionId, Instant>();
        events.stream().sorted(Comparator.comparing(Happened::time)).forEach(happened -> {
            switch (happened.event()) {
                case ViewerAttached e -> viewers.add(e.viewerEnd());
                case ViewerDetached e
                when e.reason() == DetachReason.LEFT -> gone.putIfAbsent(e.viewerEnd(), happened.time());
                case QualityReported e -> {
                    var last = before.put(e.connection(), e.window().bitrate());
                    if (last != null && e.window().bitrate() < last / 2) {
                        dropped.putIfAbsent(
                                e.connection(), Instant.ofEpochMilli(e.window().to()));
                    }
                }
                case Object _ -> {}
            }
        });
        long calm = viewers.stream().filter(end -> !dropped.containsKey(end)).count();
        long calmGone = viewers.stream()
                .filter(end -> !dropped.containsKey(end) && gone.containsKey(end))
                .count();
        long soon = viewers.stream()
                .filter(end -> dropped.containsKey(end) && gone.containsKey(end))
                .filter(end -> !gone.get(end).isBefore(dropped.get(end)))
                .filter(end -> Duration.between(dropped.get(end), gone.get(end)).toMillis() <= 60_000)
                .count();
        return List.of(List.of(false, calm, calmGone), List.of(true, viewers.size() - calm, soon));
    }
}
