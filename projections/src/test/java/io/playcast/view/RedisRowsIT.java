package io.playcast.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lettuce.core.RedisClient;
import io.lettuce.core.codec.StringCodec;
import io.playcast.Rejected;
import io.playcast.engines.SharedEngines;
import io.playcast.given.Played;
import io.playcast.lobby.LobbyView;
import io.playcast.lobby.projection.OpenLobbies;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Rows in a real Redis keep the contract, and what readers of the directory count on besides. */
class RedisRowsIT extends RowsContract {
    private static RedisClient client;
    private static RedisLink<String> redis;

    @BeforeAll
    static void up() {
        client = RedisClient.create(SharedEngines.redis().uri());
        redis = new RedisLink<>(client, StringCodec.UTF8);
    }

    @AfterAll
    static void down() {
        redis.close();
        client.shutdown(Duration.ZERO, Duration.ZERO);
    }

    @Override
    RedisRows<LobbyView> rows() {
        return version(7);
    }

    private static RedisRows<LobbyView> version(int version) {
        return new RedisRows<>(redis, OpenLobbies.SHAPE, version);
    }

    @Test
    void an_absent_row_is_a_fact_only_when_the_view_is_complete() {
        var rows = complete(7);
        var absent = Played.evening().lobby().toString();
        assertThat(rows.find(absent)).isEmpty();
        rows.rebuilding();
        assertThatThrownBy(() -> rows.find(absent)).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> rows.page("", 10)).isInstanceOf(Rejected.class);
        rows.drop();
        assertThat(rows.complete())
                .as("what was lost meanwhile is not complete")
                .isFalse();
        assertThatThrownBy(() -> rows.find(absent)).isInstanceOf(Rejected.class);
    }

    @Test
    void versions_know_nothing_of_each_other() {
        var lobby = Played.evening();
        var stream = lobby.lobby().toString();
        var row = history(lobby).getFirst();
        var seven = complete(7);
        var eight = complete(8);
        seven.write(stream, row);
        assertThat(eight.find(stream)).isEmpty();
        eight.drop();
        assertThat(seven.find(stream)).contains(row);
        assertThat(seven.page("", 10)).containsExactly(row);
    }

    @Test
    void pages_follow_each_other_newest_first_whatever_is_opened_meanwhile() {
        var rows = complete(7);
        var ids = new ArrayList<String>();
        for (int n = 0; n < 7; n++) {
            ids.add(opened(rows));
        }
        ids.sort(Comparator.reverseOrder());
        var first = rows.ask(Wanted.all(OpenLobbies.SHAPE.newest(), "", 3));
        opened(rows);
        var second = rows.ask(Wanted.all(OpenLobbies.SHAPE.newest(), first.next(), 3));
        var third = rows.ask(Wanted.all(OpenLobbies.SHAPE.newest(), second.next(), 3));
        assertThat(first.ids()).isEqualTo(ids.subList(0, 3));
        assertThat(second.ids()).isEqualTo(ids.subList(3, 6));
        assertThat(third.ids()).isEqualTo(ids.subList(6, 7));
        assertThat(List.of(first.next(), second.next(), third.next())).containsExactly(ids.get(2), ids.get(5), "");
    }

    @Test
    void what_is_over_leaves_with_a_later_write() {
        var rows = complete(7);
        var lobby = Played.evening();
        rows.write(lobby.lobby().toString(), history(lobby).getLast());
        assertThat(rows.find(lobby.lobby().toString())).isPresent();
        var keys = RedisKeys.of(OpenLobbies.SHAPE, 7);
        redis.open().sync().zadd(keys.fading(), 1, lobby.lobby().value());
        var other = opened(rows);
        assertThat(rows.streams()).containsExactly("lobby:" + other);
        assertThat(redis.open().sync().hexists(keys.places(), lobby.lobby().value()))
                .isFalse();
    }

    private static RedisRows<LobbyView> complete(int version) {
        var rows = version(version);
        rows.drop();
        rows.rebuilding();
        assertThat(rows.complete()).isTrue();
        return rows;
    }

    private static String opened(RedisRows<LobbyView> rows) {
        var lobby = Played.evening();
        rows.write(lobby.lobby().toString(), history(lobby).getFirst());
        return lobby.lobby().value();
    }
}
