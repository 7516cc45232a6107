package io.playcast.cli.erase;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.RedisClient;
import io.playcast.cli.Installation;
import io.playcast.cli.Refusal;
import io.playcast.engines.ChildRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Every store of an installation: the embedded engines it started, or those that the environment names, and its logs. */
final class Stores implements AutoCloseable {
    private final PGSimpleDataSource database = new PGSimpleDataSource();
    private final AbstractRedisClient redis;
    private final DynamoDbClient dynamo;
    private final List<Store> all;

    private Stores(Installation installation, Map<String, String> environment) {
        var clients = new EngineClients(environment);
        if (environment.containsKey("PLAYCAST_DATABASE_URL")) {
            database.setUrl(environment.get("PLAYCAST_DATABASE_URL"));
            database.setUser(environment.getOrDefault("PLAYCAST_DATABASE_USER", "postgres"));
            database.setPassword(environment.getOrDefault("PLAYCAST_DATABASE_PASSWORD", ""));
            redis = clients.redis();
            dynamo = clients.dynamoDb();
        } else {
            database.setUrl("jdbc:postgresql://127.0.0.1:" + port(installation, "postgres") + "/playcast");
            database.setUser("postgres");
            redis = RedisClient.create("redis://127.0.0.1:" + port(installation, "redis"));
            dynamo = clients.dynamoDb(Optional.of("http://127.0.0.1:" + port(installation, "dynamodb")));
        }
        var home = installation.state();
        var bucket = ColdPlace.bucket(installation, environment);
        var found = new ArrayList<Store>(List.of(
                new PostgresStore(database),
                new RedisStore(redis),
                new DynamoDbStore(dynamo),
                new LogStore(List.of(home.home().resolve("log"), home.run()))));
        bucket.map(S3Store::new).ifPresent(found::add);
        all = List.copyOf(found);
    }

    static Stores of(Installation installation, Map<String, String> environment) {
        return new Stores(installation, environment);
    }

    /** Where the key stands under which every person's own key is wrapped. */
    static Path masterKey(Installation installation, Map<String, String> environment) {
        var named = environment.getOrDefault("PLAYCAST_CARDS_MASTERKEYFILE", "");
        return named.isBlank() ? installation.state().keys().resolve("master.key") : Path.of(named);
    }

    DataSource database() {
        return database;
    }

    List<Store> all() {
        return all;
    }

    @Override
    public void close() {
        redis.shutdown();
        dynamo.close();
    }

    private static int port(Installation installation, String engine) {
        return ChildRecord.read(installation.state(), engine)
                .filter(ChildRecord::alive)
                .map(ChildRecord::port)
                .orElseThrow(() -> Refusal.failed(engine + " does not run here; ops/playcast up starts it."));
    }
}
