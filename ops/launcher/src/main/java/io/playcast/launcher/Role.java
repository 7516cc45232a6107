package io.playcast.launcher;

import io.playcast.command.CommandSide;
import io.playcast.edge.Edge;
import io.playcast.edge.signin.SigningIn;
import io.playcast.projection.Projections;
import io.playcast.query.QuerySide;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What one process of the platform does. */
public enum Role {
    ALL(CommandSide.class, Projections.class, QuerySide.class, Edge.class, SigningIn.class),
    COMMAND(CommandSide.class),
    PROJECTIONS(Projections.class),
    QUERY(QuerySide.class),
    EDGE(Edge.class, SigningIn.class);

    private static final int FULL_LOAD = 100;

    private final List<Class<?>> wiring;

    Role(Class<?>... wiring) {
        this.wiring = List.of(wiring);
    }

    List<Class<?>> wiring() {
        return wiring;
    }

    boolean sendsCommands() {
        return this != PROJECTIONS && this != QUERY;
    }

    /** The share of a cluster's aggregates that such a process owns, next to others of its kind. */
    int commandLoad() {
        return wiring.contains(CommandSide.class) ? FULL_LOAD : 0;
    }

    /** @throws IllegalArgumentException with a sentence that lists the roles */
    static Role named(String name) {
        return Stream.of(values())
                .filter(role -> role.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no role '" + name + "'; choose one of "
                        + String.join(
                                ", ",
                                Stream.of(values())
                                        .map(role -> role.name().toLowerCase(Locale.ROOT))
                                        .toList())));
    }
}
