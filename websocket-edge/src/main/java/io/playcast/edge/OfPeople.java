package io.playcast.edge;

import io.playcast.edge.hello.Renewals;
import io.playcast.edge.presence.PresenceMessages;
import org.springframework.stereotype.Component;

/** What somebody says about their own person, in whatever lobby. */
@Component
record OfPeople(PresenceMessages presences, Renewals renewals) {}
