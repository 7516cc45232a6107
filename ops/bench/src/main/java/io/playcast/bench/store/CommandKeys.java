package io.playcast.bench.store;

import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The command's key as the stock side writes it: one row more, where the product has a table for it. */
final class CommandKeys {
    private final Consumer<String> writing;

    CommandKeys(BenchDatabase database, JdbcClient db) {
        this.writing = database.exists("command_key")
                ? key -> db.sql("insert into events.command_key (key) values (?)")
                        .param(key)
                        .update()
                : _ -> {
                    // nothing to write into yet
                };
    }

    void write(String key) {
        writing.accept(key);
    }
}
