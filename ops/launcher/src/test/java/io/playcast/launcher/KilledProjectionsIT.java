package io.playcast.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.lettuce.core.RedisClient;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.playcast.EventHistory;
import io.playcast.Rejected;
import io.playcast.StoredEvent;
import io.playcast.engines.SharedEngines;
import io.playcast.integration.webhook.WebhookKey;
import io.playcast.letter.Parking;
import io.playcast.log.LogHead;
import io.playcast.log.PostgresLog;
import io.playcast.projection.Views;
import io.playcast.rebuild.Phase;
import io.playcast.rebuild.Rebuilds;
import io.playcast.search.SearchKey;
import io.playcast.view.LiveVersions;
import io.playcast.view.ReadModel;
import io.playcast.view.ViewsAgree;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Given a process of role projections that is killed at random points, while events come and read models are built anew.
 *
 * <p>Three kills; more with {@code -Dplaycast.kills=100}, and the same ones with {@code -Dplaycast.seed=…}. */
class KilledProjectionsIT {
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final String TABLES = "killed-projections-";
    private static final int KILLS = Integer.getInteger("playcast.kills", 3);
    private static final Duration BETWEEN_EVENINGS = Duration.ofMillis(50);
    private static final int LATEST_MS = 1_800;

    /** Of a log without a fault. */
    private static final Parking NOTHING_PARKED = new Parking() {
        @Override
        public void park(String name, int version, StoredEvent event, Throwable cause) {
            throw new AssertionError(cause);
        }

        @Override
        public long parked(String name, int version) {
            return 0;
        }

        @Override
        public boolean isParked(String name, int version, String stream) {
            return false;
        }

        @Override
        public void clear(String name, int version) {
            // there is nothing
        }
    };

    private final long seed = Long.getLong("playcast.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @TempDir
    private Path home;

    private final HikariDataSource database = new HikariDataSource();
    private final KillableRedis redis = new KillableRedis();
    private final AnnotationConfigApplicationContext views = new AnnotationConfigApplicationContext();
    private Logbook log;
    private RoleProcess node;
    private Rebuilds rebuilds;
    private volatile boolean over;

    @BeforeEach
    void a_log_a_node_that_follows_it_and_views_to_look_at() {
        System.out.println("KilledProjectionsIT: kills=" + KILLS + " seed=" + seed);
        database.setJdbcUrl(SharedEngines.postgres().database("killed_projections"));
        database.setUsername(SharedEngines.postgres().user());
        log = new Logbook(database, seed);
        var environment = new HashMap<>(RealEngines.environment("killed_projections"));
        environment.putAll(redis.environment());
        environment.put("PLAYCAST_PROJECTIONS_TABLE_PREFIX", TABLES);
        node = RoleProcess.start("projections", home, environment).awaitReady();
        look();
    }

    @AfterEach
    void over() {
        over = true;
        views.close();
        node.close();
        redis.close();
        database.close();
    }

    @Test
    void every_view_is_the_fold_of_the_log_whenever_its_node_was_killed() throws InterruptedException {
        var events = Thread.ofVirtual().start(() -> {
            while (!over) {
                log.evening();
                LockSupport.parkNanos(BETWEEN_EVENINGS.toNanos());
            }
        });
        for (int kill = 0; kill < KILLS; kill++) {
            ask();
            LockSupport.parkNanos(Duration.ofMillis(random.nextInt(LATEST_MS)).toNanos());
            node.kill();
            node.startAgain();
            node.awaitReady();
        }
        over = true;
        events.join();

        Eventually.within(LONG, () -> {
            assertThat(names())
                    .allSatisfy(name ->
                            assertThat(rebuilds.find(name).phase()).as(name).isIn(Phase.IDLE));
            views.getBean(LiveVersions.class).refresh();
            assertThat(views.getBean(ViewsAgree.class).compare())
                    .as("seed " + seed)
                    .isEmpty();
        });
        assertThat(names())
                .as("each was built anew, and what was kept is the same")
                .allSatisfy(name -> {
                    var build = rebuilds.find(name);
                    assertThat(build.live()).isGreaterThan(1);
                    Eventually.within(
                            LONG,
                            () -> assertThat(rebuilds.compare(name).differing()).isZero());
                });
        System.out.println("KilledProjectionsIT: " + log.evenings() + " evenings, versions "
                + names().stream()
                        .map(name -> name + " " + rebuilds.find(name).live())
                        .toList());
    }

    /** Whatever is not being built already is to be. */
    private void ask() {
        for (var name : names()) {
            try {
                rebuilds.ask(name, true);
            } catch (Rejected beingBuilt) {
                assertThat(beingBuilt.code()).isIn("projection.rebuilding", "unavailable");
            }
        }
    }

    private List<String> names() {
        return models().stream().<String>map(ReadModel::name).toList();
    }

    private List<ReadModel<?, ?>> models() {
        return views.getBeanProvider(ReadModel.class).stream()
                .<ReadModel<?, ?>>map(model -> model)
                .toList();
    }

    /** The views of a process that keeps none of them up to date. */
    private void look() {
        views.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", java.util.Map.of("playcast.projections.table-prefix", TABLES)));
        views.registerBean(DataSource.class, () -> database);
        views.registerBean(EventHistory.class, () -> new PostgresLog(database));
        views.registerBean(Clock.class, () -> Clock.systemUTC());
        views.registerBean(MeterRegistry.class, () -> new SimpleMeterRegistry());
        views.registerBean(SearchKey.class, () -> SearchKey.of(SearchKey.drawn()));
        views.registerBean(WebhookKey.class, () -> WebhookKey.of(WebhookKey.drawn()));
        views.registerBean(RedisClient.class, () -> RedisClient.create(redis.uri()));
        views.registerBean(
                DynamoDbClient.class,
                () -> DynamoDbClient.builder()
                        .endpointOverride(URI.create(SharedEngines.dynamoDb().uri()))
                        .region(Region.EU_CENTRAL_1)
                        .credentialsProvider(
                                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                        .build());
        views.register(Views.class);
        views.refresh();
        rebuilds = new Rebuilds(
                database, views.getBean(LogHead.class), views.getBean(LiveVersions.class), NOTHING_PARKED, models());
    }
}
