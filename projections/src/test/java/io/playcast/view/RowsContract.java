package io.playcast.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.playcast.given.Played;
import io.playcast.lobby.LobbyEvent;
import io.playcast.lobby.LobbyFold;
import io.playcast.lobby.LobbyView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What rows promise, whatever keeps them: in which order, how often and in what company a row is written makes no difference. */
abstract class RowsContract {
    private Rows<LobbyView> rows;

    /** Rows that nobody else uses. */
    abstract Rows<LobbyView> rows();

    @BeforeEach
    void nothing_was_written() {
        rows = rows();
        rows.drop();
    }

    @Test
    void a_row_is_read_as_it_was_written() {
        var lobby = Played.evening();
        var history = history(lobby);
        rows.write(lobby.lobby().toString(), history.getLast());
        assertThat(rows.read(lobby.lobby().toString())).contains(history.getLast());
        assertThat(rows.read(Played.evening().lobby().toString())).isEmpty();
        assertThat(rows.streams()).containsExactly(lobby.lobby().toString());
    }

    @Test
    void what_one_writes_alone_stands_the_same_and_gives_way_to_what_is_newer_afterwards() {
        var lobby = Played.evening();
        var other = Played.evening();
        var history = history(lobby);
        rows.alone();
        history.forEach(row -> rows.writeAll(Map.of(
                lobby.lobby().toString(),
                row,
                other.lobby().toString(),
                history(other).getFirst())));
        rows.shared();
        rows.writeAll(Map.of(lobby.lobby().toString(), history.getFirst()));

        assertThat(rows.read(lobby.lobby().toString())).contains(history.getLast());
        assertThat(rows.isListedRightly(lobby.lobby().toString(), history.getLast()))
                .isTrue();
        assertThat(rows.isListedRightly(other.lobby().toString(), history(other).getFirst()))
                .isTrue();
        assertThat(rows.streams())
                .containsExactlyInAnyOrder(
                        lobby.lobby().toString(), other.lobby().toString());
    }

    @Test
    void the_newest_row_of_each_stream_stands_in_whatever_order_and_however_often_they_come() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var newest = new HashMap<String, Seen<LobbyView>>();
        var writes = new ArrayList<Map.Entry<String, Seen<LobbyView>>>();
        for (int n = 0; n < 30; n++) {
            var lobby = Played.evening();
            var stream = lobby.lobby().toString();
            var history = history(lobby);
            newest.put(stream, history.getLast());
            Stream.concat(history.stream(), history.stream()).forEach(row -> writes.add(Map.entry(stream, row)));
        }
        Collections.shuffle(writes, random);
        var together = new LinkedHashMap<String, Seen<LobbyView>>();
        for (var write : writes) {
            if (together.containsKey(write.getKey()) || random.nextInt(10) == 0) {
                rows.writeAll(together);
                together.clear();
            }
            together.put(write.getKey(), write.getValue());
        }
        rows.writeAll(together);
        assertThat(rows.readAll(newest.keySet())).as("seed %d", seed).isEqualTo(newest);
        assertThat(rows.streams()).containsExactlyInAnyOrderElementsOf(newest.keySet());
        newest.forEach((stream, row) -> assertThat(rows.isListedRightly(stream, row))
                .as("seed %d: the lists agree with the row of %s", seed, stream)
                .isTrue());
    }

    @Test
    void more_rows_than_go_into_one_message_are_all_written_and_read() {
        var many = new HashMap<String, Seen<LobbyView>>();
        for (int n = 0; n < 1_234; n++) {
            var lobby = Played.evening();
            many.put(lobby.lobby().toString(), history(lobby).getFirst());
        }
        rows.writeAll(many);
        assertThat(rows.readAll(many.keySet())).isEqualTo(many);
        assertThat(rows.streams()).hasSize(1_234);
    }

    @Test
    void what_is_dropped_is_gone_and_may_be_written_again() {
        var lobby = Played.evening();
        var stream = lobby.lobby().toString();
        var history = history(lobby);
        rows.write(stream, history.getLast());
        rows.drop();
        assertThat(rows.read(stream)).isEmpty();
        assertThat(rows.streams()).isEmpty();
        rows.write(stream, history.getFirst());
        assertThat(rows.read(stream)).contains(history.getFirst());
    }

    /** The row after each event of that lobby, the last of which closes it. */
    static List<Seen<LobbyView>> history(Played lobby) {
        var rows = new ArrayList<Seen<LobbyView>>();
        var events = Stream.concat(lobby.openLobby().stream(), Stream.of(lobby.closed()));
        LobbyView view = null;
        for (LobbyEvent event : events.toList()) {
            view = LobbyFold.after(view, event);
            rows.add(new Seen<>(rows.size(), view));
        }
        return rows;
    }
}
