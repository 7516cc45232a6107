package io.playcast.security.command;

import io.playcast.Rejected;
import io.playcast.security.SecurityCommand;
import io.playcast.security.SecurityCommand.BlockAddress;
import io.playcast.security.SecurityCommand.NoteAdminCall;
import io.playcast.security.SecurityCommand.NoteAdminRefusal;
import io.playcast.security.SecurityCommand.RequireStepUp;
import io.playcast.security.SecurityCommand.SuspectIntrusion;
import io.playcast.security.SecurityCommand.TellSightings;
import io.playcast.security.SecurityEvent;
import io.playcast.security.Sighting;
import java.time.Duration;
import java.util.List;

/** What is worth writing down, and how much of it: nothing that an attacker may repeat grows with them. */
final class SecurityRules {
    static final int SIGHTINGS_MOST = 100;
    static final int EVIDENCE_MOST = 20;
    static final Duration BLOCK_LONGEST = Duration.ofDays(1);
    private static final int SCORE_MOST = 1_000;

    private SecurityRules() {}

    static List<SecurityEvent> decide(SecurityCommand command) {
        return switch (command) {
            case NoteAdminCall c -> List.of(new SecurityEvent.AdminCalled(c.id(), c.by(), c.route(), c.target()));
            case NoteAdminRefusal c ->
                List.of(new SecurityEvent.AdminCallRefused(c.id(), c.by(), c.route(), c.status()));
            case TellSightings c -> sightings(c.sightings());
            case SuspectIntrusion c -> suspect(c);
            case BlockAddress c -> block(c);
            case RequireStepUp c -> List.of(new SecurityEvent.StepUpRequired(c.id(), c.user(), c.at(), c.rule()));
        };
    }

    private static List<SecurityEvent> sightings(List<Sighting> told) {
        if (told.isEmpty() || told.size() > SIGHTINGS_MOST) {
            throw Rejected.badRequest("sightings", "1 to " + SIGHTINGS_MOST + " sightings are told at a time");
        }
        return told.stream().map(SecurityRules::event).toList();
    }

    private static SecurityEvent event(Sighting s) {
        return switch (s.kind()) {
            case LOGIN_FAILED -> new SecurityEvent.LoginsFailed(s.id(), s.from(), s.user(), s.since(), s.count());
            case ORIGIN_REFUSED -> new SecurityEvent.OriginRefused(s.id(), s.from(), s.user(), s.since(), s.count());
            case TOKEN_REUSED -> new SecurityEvent.TokenReused(s.id(), s.from(), s.user(), s.since(), s.count());
            case RATE_LIMIT_HIT -> new SecurityEvent.RateLimitHit(s.id(), s.from(), s.user(), s.since(), s.count());
            case FRAME_MALFORMED -> new SecurityEvent.FramesMalformed(s.id(), s.from(), s.user(), s.since(), s.count());
            case SEAT_HOPPED -> new SecurityEvent.SeatsHopped(s.id(), s.from(), s.user(), s.since(), s.count());
        };
    }

    private static List<SecurityEvent> suspect(SuspectIntrusion c) {
        if (c.score() < 0 || c.score() > SCORE_MOST) {
            throw Rejected.badRequest("score", "A score is a number from 0 to " + SCORE_MOST);
        }
        if (c.evidence().isEmpty() || c.evidence().size() > EVIDENCE_MOST) {
            throw Rejected.badRequest("evidence", "1 to " + EVIDENCE_MOST + " events are evidence");
        }
        return List.of(
                new SecurityEvent.IntrusionSuspected(c.id(), c.rule(), c.from(), c.user(), c.score(), c.evidence()));
    }

    private static List<SecurityEvent> block(BlockAddress c) {
        if (!c.until().isAfter(c.at()) || c.until().isAfter(c.at().plus(BLOCK_LONGEST))) {
            throw Rejected.badRequest("until", "An address is blocked for a time, a day at most");
        }
        return List.of(new SecurityEvent.AddressBlocked(c.id(), c.from(), c.until(), c.rule()));
    }
}
