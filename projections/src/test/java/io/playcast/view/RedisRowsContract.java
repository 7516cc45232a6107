package io.playcast.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.playcast.Rejected;
import io.playcast.given.Eventually;
import io.playcast.given.Played;
import io.playcast.lobby.LobbyView;
import io.playcast.lobby.projection.OpenLobbies;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

/** What readers of a hot view count on besides the contract of all rows, on one Redis and on a cluster. */
abstract class RedisRowsContract extends RowsContract {
    abstract RedisLink<String> redis();

    /** A connection that listens; closed by who asked. */
    abstract StatefulRedisPubSubConnection<String, String> listening();

    @Override
    RedisRows<LobbyView> rows() {
        return version(7);
    }

    private RedisRows<LobbyView> version(int version) {
        return new RedisRows<>(redis(), OpenLobbies.SHAPE, version);
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
        redis().open().sync().zadd(keys.fading(), 1, lobby.lobby().value());
        var other = opened(rows);
        assertThat(rows.streams()).containsExactly("lobby:" + other);
        assertThat(redis().open().sync().hexists(keys.places(), lobby.lobby().value()))
                .isFalse();
    }

    @Test
    void each_change_of_a_complete_view_is_told_once_with_its_number_and_row() {
        var rows = version(7);
        rows.drop();
        rows.rebuilding();
        var told = new LinkedBlockingQueue<String>();
        try (var connection = listening()) {
            connection.addListener(new RedisPubSubAdapter<>() {
                @Override
                public void smessage(String channel, String message) {
                    told.add(message);
                }
            });
            connection.sync().ssubscribe(rows.channel());
            opened(rows);
            rows.complete();
            var lobby = Played.evening();
            var history = history(lobby);
            rows.write(lobby.lobby().toString(), history.get(1));
            rows.write(lobby.lobby().toString(), history.get(0));
            rows.write(lobby.lobby().toString(), history.get(1));
            rows.write(lobby.lobby().toString(), history.get(2));
            var number = rows.number();
            Eventually.holds(() -> assertThat(told).hasSize(2));
            assertThat(told)
                    .containsExactly(
                            message(number - 1, lobby, history.get(1)), message(number, lobby, history.get(2)));
        }
    }

    private static String message(long number, Played lobby, Seen<LobbyView> row) {
        return number + " " + lobby.lobby().value() + " "
                + StoredRow.of(row, OpenLobbies.SHAPE).text();
    }

    private RedisRows<LobbyView> complete(int version) {
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
