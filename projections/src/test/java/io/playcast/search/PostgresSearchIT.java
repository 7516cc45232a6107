package io.playcast.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.playcast.given.Databases;
import io.playcast.given.GivenLog;
import io.playcast.given.Ids;
import io.playcast.id.CardRef;
import io.playcast.id.UserId;
import io.playcast.view.ViewsSchema;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class PostgresSearchIT extends SearchContract {
    private static HikariDataSource database;
    private static SearchIndex index;

    @BeforeAll
    static void a_database() {
        database = Databases.pool("search");
        GivenLog.in(database);
        new ViewsSchema(database);
        index = new PostgresSearch(database, SearchKey.of(SearchKey.drawn()));
    }

    @AfterAll
    static void over() {
        database.close();
    }

    @Override
    SearchIndex index() {
        return index;
    }

    @Test
    void neither_words_nor_beginnings_of_words_stand_in_it() {
        assertThat(db().sql("select string_agg(entry::text, ' ') from views.search_entry entry")
                        .query(String.class)
                        .single())
                .contains("user", "bubbles") // kind and the game's id, which is public
                .doesNotContainIgnoringCase("muller", "maria", "'bob'", "'ann'");
    }

    @Test
    void who_was_erased_is_found_no_more_before_anybody_forgot_them_and_comes_back_by_nothing() {
        var eve = new UserId(Ids.next());
        var named = new SearchIndex.Named(Kind.USER, eve.value(), CardRef.of(eve), eve, "Evelyn");
        index.put(List.of(named));
        assertThat(index.find(Kind.USER, "evelyn", "", 10)).hasSize(1);

        db().sql("insert into events.erased_subject (subject, erased_by, erased_at) values (?, ?, now())")
                .params(eve.value(), eve.value())
                .update();
        assertThat(index.find(Kind.USER, "evelyn", "", 10)).isEmpty();

        index.forget(List.of(eve));
        index.put(List.of(named));
        assertThat(db().sql("select count(*) from views.search_entry where subject = ?")
                        .param(eve.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static JdbcClient db() {
        return JdbcClient.create(database);
    }
}
