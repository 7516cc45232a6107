package io.playcast.access;

import static io.playcast.access.Place.CO_HOST;
import static io.playcast.access.Place.HOST;
import static io.playcast.access.Place.MEMBER;
import static io.playcast.access.Place.OWNER;
import static io.playcast.access.Place.OWNER_OUTSIDE;

import java.util.EnumSet;
import java.util.Set;

/** What somebody has to be where they act; the named rule sees to it. */
public enum Standing {
    ANYBODY("anybody", EnumSet.allOf(Place.class)),
    A_MEMBER("members", EnumSet.of(HOST, CO_HOST, MEMBER, OWNER)),
    LEAD("host, co-host", EnumSet.of(HOST, CO_HOST)),
    LEAD_OR_OWNER_INSIDE("host, co-host, the agent's owner while a member", EnumSet.of(HOST, CO_HOST, OWNER)),
    LEAD_OR_OWNER("host, co-host, the agent's owner", EnumSet.of(HOST, CO_HOST, OWNER, OWNER_OUTSIDE)),
    THE_HOST("host", EnumSet.of(HOST)),
    HOST_OR_OWNER("host, the agent's owner", EnumSet.of(HOST, OWNER, OWNER_OUTSIDE)),
    /** Not by the place in a lobby: the device that holds this end of a peer connection, or its owner. */
    END("who holds that end of the connection", EnumSet.allOf(Place.class)),
    /** About one's own person and nobody else. */
    ONESELF("everybody, of themselves", EnumSet.allOf(Place.class)),
    /** About one's own person by a route of one's own, about anybody by one that is for admins. */
    ONESELF_OR_ADMIN("everybody, of themselves; admins", EnumSet.allOf(Place.class)),
    /** Behind a route that is for admins. */
    AN_ADMIN("admins", EnumSet.noneOf(Place.class)),
    /** Automations and edges send it; no message or route leads to it. */
    PLATFORM("the platform itself", EnumSet.noneOf(Place.class));

    private final String words;
    private final Set<Place> places;

    Standing(String words, Set<Place> places) {
        this.words = words;
        this.places = places;
    }

    public String words() {
        return words;
    }

    /** Whether the place in a lobby does not stand against it. */
    public boolean allows(Place place) {
        return places.contains(place);
    }
}
