package io.playcast.cli.erase;

import io.playcast.cli.FreshIds;
import io.playcast.engines.SharedEngines;
import io.playcast.store.CardStoreConfiguration;
import io.playcast.store.PostgresCards;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The real card store on a database of its own, as a role of the platform wires it. */
record CardStore(PGSimpleDataSource source, AnnotationConfigApplicationContext context) implements AutoCloseable {
    static CardStore in(Path masterKey) {
        var source = new PGSimpleDataSource();
        source.setUrl(
                SharedEngines.postgres().database("erasing_" + FreshIds.ulid().toLowerCase()));
        source.setUser(SharedEngines.postgres().user());
        migrate(source);
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource("given", Map.of("playcast.cards.master-key-file", masterKey.toString())));
        context.registerBean(DataSource.class, () -> source);
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(source));
        context.register(CardStoreConfiguration.class);
        context.refresh();
        return new CardStore(source, context);
    }

    PostgresCards cards() {
        return context.getBean(PostgresCards.class);
    }

    String url() {
        return source.getUrl();
    }

    @Override
    public void close() {
        context.close();
    }

    /** The command side's own scripts; this program has no Flyway. */
    private static void migrate(DataSource source) {
        try {
            var scripts = new PathMatchingResourcePatternResolver().getResources("classpath*:db/events/V*.sql");
            var db = JdbcClient.create(source);
            var all = Stream.of(scripts)
                    .sorted(Comparator.comparingInt(CardStore::version))
                    .map(CardStore::text)
                    .reduce("create schema events; set search_path to events;", (before, next) -> before + "\n" + next);
            db.sql(all).update();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** V10 comes after V9, not after V1. */
    private static int version(Resource script) {
        var name = script.getFilename();
        return Integer.parseInt(name.substring(1, name.indexOf("__")));
    }

    private static String text(Resource script) {
        try {
            return script.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
