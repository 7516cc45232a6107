package io.playcast.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.engines.SharedEngines;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nodes that nobody named to each other, over the platform's own database. */
class FindingEachOtherIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final PGSimpleDataSource database = new PGSimpleDataSource();

    @BeforeEach
    void a_database_without_the_platforms_schema() {
        database.setUrl(SharedEngines.postgres().database("finding"));
        database.setUser(SharedEngines.postgres().user());
        JdbcClient.create(database).sql("drop schema if exists events cascade").update();
    }

    @Test
    void who_came_before_the_table_is_found_all_the_same() throws Exception {
        try (var early = node()) {
            schema();

            try (var late = node()) {
                Eventually.within(
                        SOON,
                        () -> assertThat(List.of(early.members(), late.members()))
                                .containsOnly(2));
            }
        }
    }

    @Test
    void a_row_of_somebody_who_is_gone_keeps_nobody_out_and_is_cleared_away() throws Exception {
        schema();
        var db = JdbcClient.create(database);
        try (var _ = node()) {
            db.sql("create table events.kept as select * from events.cluster_member")
                    .update();
        }
        db.sql("insert into events.cluster_member select * from events.kept").update();

        try (var one = node();
                var another = node()) {
            Eventually.within(
                    SOON,
                    () -> assertThat(List.of(one.members(), another.members())).containsOnly(2));
            Eventually.within(
                    SOON,
                    () -> assertThat(db.sql(
                                            "select member from events.cluster_member where member in (select member from events.kept)")
                                    .query(String.class)
                                    .list())
                            .isEmpty());
        }
    }

    private Node node() throws Exception {
        var own = "127.0.0.1[" + RoleProcess.freePort() + "]";
        var cluster = new ClusterProperties(true, List.of(), own, "");
        return new Node(cluster, new DefaultSslBundleRegistry(), database, Role.EDGE, Optional.empty()).joined();
    }

    private void schema() {
        Flyway.configure()
                .dataSource(database)
                .schemas("events")
                .table("schema_history")
                .locations("classpath:db/events")
                .load()
                .migrate();
    }
}
