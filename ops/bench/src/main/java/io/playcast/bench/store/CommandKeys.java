package io.playcast.bench.store;

import io.playcast.id.LobbyId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The command's key as the stock side writes it: one row more, in the transaction of the event. */
record CommandKeys(JdbcClient db) {
    /** For a command that begins a stream with one event, as the benchmark's do. */
    void write(String key, LobbyId lobby) {
        db.sql("insert into events.command_key (key, stream, first_seq, events) values (?, ?, 0, 1)")
                .params(key, lobby.toString())
                .update();
    }
}
