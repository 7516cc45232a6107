package io.playcast.cli.erase;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import io.playcast.cli.FreshIds;
import io.playcast.engines.SharedEngines;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** A scan that finds nothing proves nothing unless it finds what was put there: each test plants a text first. */
class LookingIntoEveryStoreIT {
    private final String text = "secret " + FreshIds.ulid();
    private final Needles needles = Needles.of(List.of(text));

    private static PGSimpleDataSource database;

    @BeforeAll
    static void aDatabase() {
        database = new PGSimpleDataSource();
        database.setUrl(
                SharedEngines.postgres().database("scanned_" + FreshIds.ulid().toLowerCase()));
        database.setUser(SharedEngines.postgres().user());
    }

    /** TEXT is what is planted, T the name of a table of its own. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table T as select 'TEXT'::text as words",
                "create table T as select ('it is TEXT, then')::varchar as words",
                "create table T as select convert_to('TEXT', 'UTF8') as words",
                "create table T as select '\\x00ff'::bytea || convert_to('TEXT', 'UTF8') || '\\x00'::bytea as words",
                "create table T as select jsonb_build_object('a', jsonb_build_array('TEXT')) as words",
                "create table T as select array['x', 'TEXT'] as words",
                "create table T as select repeat('TEXT ', 100000) as words",
                "create schema of_T; create table of_T.T as select 1 as n, null::text as t, 'TEXT'::text as words",
                "create materialized view T as select 'TEXT'::text as words",
                "create table T (words text) partition by list (words);"
                        + " create table T_1 partition of T default; insert into T values ('TEXT')",
                "select lo_from_bytea(0, convert_to('TEXT', 'UTF8'))",
                "create table T as select case when n % 2 = 0 then 'TEXT' else 'x' end as words"
                        + " from generate_series(1, 1000) n; analyze T; truncate T"
            })
    void postgresql_tells_what_was_planted(String planting) throws Exception {
        var store = new PostgresStore(database);
        assertThat(store.scan(needles, ScanProgress.NOBODY).clean()).isTrue();

        execute(planting.replace("TEXT", text)
                .replaceAll("\\bT|_T", "planted_" + FreshIds.ulid().toLowerCase()));

        assertThat(store.scan(needles, ScanProgress.NOBODY).hits()).isNotEmpty();
    }

    @Test
    void postgresql_names_the_table_and_counts_each_row() throws Exception {
        execute("create table planted as select '%s' || n as words from generate_series(1, 7) n".formatted(text));

        var scanned = new PostgresStore(database).scan(needles, ScanProgress.NOBODY);

        assertThat(scanned.hits()).containsExactly(new Hit("public.planted", 7));
        assertThat(scanned.entries()).isGreaterThan(1_000);
        assertThat(scanned.bytes()).isGreaterThan(100_000);
    }

    @Test
    void a_table_that_cannot_be_read_is_told_and_nothing_is_proved() throws Exception {
        var role = "reader_" + FreshIds.ulid().toLowerCase();
        execute("create table hidden (words text); create role " + role + " login");
        var reader = new PGSimpleDataSource();
        reader.setUrl(database.getUrl());
        reader.setUser(role);

        var scanned = new PostgresStore(reader).scan(needles, ScanProgress.NOBODY);

        assertThat(scanned.leftOut()).contains("public.hidden");
        assertThat(scanned.clean()).isFalse();
    }

    private static Stream<Consumer<Planting>> redisPlantings() {
        return Stream.of(
                p -> p.redis.set(p.key, "it is " + p.text),
                p -> p.redis.set(p.text, "x"),
                p -> p.redis.hset(p.key, "field", p.text),
                p -> p.redis.hset(p.key, p.text, "x"),
                p -> p.redis.sadd(p.key, "x", p.text),
                p -> p.redis.zadd(p.key, 1, p.text),
                p -> p.redis.rpush(
                        p.key,
                        Stream.concat(Stream.generate(() -> "x").limit(1_200), Stream.of(p.text))
                                .toArray(String[]::new)),
                p -> {
                    for (int i = 0; i < 1_200; i++) {
                        p.redis.xadd(p.key, "n", String.valueOf(i));
                    }
                    p.redis.xadd(p.key, "words", p.text);
                },
                p -> {
                    p.redis.select(7);
                    p.redis.set(p.key, p.text);
                });
    }

    /** One way to keep a text in Redis. */
    private record Planting(RedisCommands<String, String> redis, String key, String text) {}

    @ParameterizedTest
    @MethodSource("redisPlantings")
    void redis_tells_what_was_planted_and_no_longer_when_it_is_gone(Consumer<Planting> planting) {
        try (var client = RedisClient.create(SharedEngines.redis().uri());
                var connection = client.connect()) {
            var store = new RedisStore(client);
            assertThat(store.scan(needles, ScanProgress.NOBODY).clean()).isTrue();
            var key = "planted:" + FreshIds.ulid();

            planting.accept(new Planting(connection.sync(), key, text));

            var found = store.scan(needles, ScanProgress.NOBODY);
            assertThat(found.hits()).hasSize(1);
            assertThat(found.told()).doesNotContain(text);
            connection.sync().del(key, text);
            assertThat(store.scan(needles, ScanProgress.NOBODY).clean()).isTrue();
        }
    }

    private Stream<AttributeValue> attributes() {
        return Stream.of(
                AttributeValue.fromS("it is " + text),
                AttributeValue.fromB(SdkBytes.fromUtf8String("\u0000" + text)),
                AttributeValue.fromSs(List.of("x", text)),
                AttributeValue.fromBs(List.of(SdkBytes.fromUtf8String(text))),
                AttributeValue.fromL(List.of(AttributeValue.fromM(Map.of("deep", AttributeValue.fromS(text))))),
                AttributeValue.fromM(Map.of(text, AttributeValue.fromN("1"))));
    }

    @Test
    void dynamodb_tells_what_was_planted_and_no_longer_when_it_is_gone() {
        try (var dynamo = dynamo()) {
            var store = new DynamoDbStore(dynamo);
            var table = "planted-" + FreshIds.ulid();
            dynamo.createTable(create -> create.tableName(table)
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .attributeDefinitions(a -> a.attributeName("id").attributeType(ScalarAttributeType.S))
                    .keySchema(k -> k.attributeName("id").keyType(KeyType.HASH)));
            attributes().forEach(attribute -> {
                var id = AttributeValue.fromS("one");
                dynamo.putItem(put -> put.tableName(table).item(Map.of("id", id, "words", attribute)));
                assertThat(store.scan(needles, ScanProgress.NOBODY).hits())
                        .as("%s", attribute.type())
                        .containsExactly(new Hit(table, 1));
                dynamo.deleteItem(delete -> delete.tableName(table).key(Map.of("id", id)));
                assertThat(store.scan(needles, ScanProgress.NOBODY).clean()).isTrue();
            });
        }
    }

    @Test
    void the_logs_tell_what_was_planted(@TempDir Path home) throws Exception {
        var log = Files.createDirectories(home.resolve("log/deeper")).resolve("some.log");
        Files.writeString(log, "x".repeat(3_000_000) + " " + text + "\n");
        var store = new LogStore(List.of(home.resolve("log"), home.resolve("run")));

        assertThat(store.scan(needles, ScanProgress.NOBODY).hits()).containsExactly(new Hit("log/deeper/some.log", 1));
        Files.writeString(log, "x");
        assertThat(store.scan(needles, ScanProgress.NOBODY).clean()).isTrue();
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static DynamoDbClient dynamo() {
        return DynamoDbClient.builder()
                .region(Region.EU_WEST_1)
                .endpointOverride(URI.create(SharedEngines.dynamoDb().uri()))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .build();
    }
}
