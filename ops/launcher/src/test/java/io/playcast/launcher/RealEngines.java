package io.playcast.launcher;

import io.playcast.engines.SharedEngines;
import java.util.Map;

/** What a role's environment says about where its engines are. */
final class RealEngines {
    private RealEngines() {}

    /** @param database one of PostgreSQL that no other test uses */
    static Map<String, String> environment(String database) {
        var postgres = SharedEngines.postgres();
        return Map.of(
                "PLAYCAST_DATABASE_URL", postgres.database(database),
                "PLAYCAST_DATABASE_USER", postgres.user(),
                "PLAYCAST_REDIS_URI", SharedEngines.redis().uri(),
                "PLAYCAST_DYNAMODB_ENDPOINT", SharedEngines.dynamoDb().uri());
    }
}
