package io.playcast.lobby.query;

import io.playcast.lobby.LobbyView;
import io.playcast.view.Listed;
import io.playcast.view.Live;
import io.playcast.view.RedisRows;
import io.playcast.view.StoredRow;
import io.playcast.view.Wanted;
import io.playcast.words.ShownWords;
import io.playcast.words.WordsInMemory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.springframework.stereotype.Component;

/** Lists of lobbies as JSON, joined from the stored bytes of each: no view is read on the way. */
@Component
class LobbyPages {
    private final Live<RedisRows<LobbyView>> lobbies;
    private final WordsInMemory words;

    LobbyPages(Live<RedisRows<LobbyView>> lobbies, WordsInMemory words) {
        this.lobbies = lobbies;
        this.words = words;
    }

    /** @param tag changes with whatever the page shows */
    record Written(String tag, byte[] json) {}

    Written of(Wanted wanted) {
        var page = lobbies.now().ask(wanted);
        var known = words(page.rows());
        var tag = new CRC32C();
        for (int i = 0; i < page.rows().size(); i++) {
            var row = page.rows().get(i);
            var changes = WordsInMemory.in(known, row.refs()).stream()
                    .mapToInt(ShownWords::changes)
                    .sum();
            var state = page.ids().get(i) + " " + row.seq() + " " + changes + " " + row.refs();
            tag.update(state.getBytes(StandardCharsets.US_ASCII));
        }
        var bytes = write(page, known).toString().getBytes(StandardCharsets.UTF_8);
        return new Written(Long.toHexString(tag.getValue()) + "-" + Integer.toHexString(bytes.length), bytes);
    }

    /** A page, without a tag. */
    CharSequence json(Listed page) {
        return write(page, words(page.rows()));
    }

    /** One lobby. */
    CharSequence json(StoredRow row) {
        var json = new StringBuilder(1_024);
        write(json, row, WordsInMemory.in(words(List.of(row)), row.refs()));
        return json;
    }

    private static StringBuilder write(Listed page, Map<String, Optional<ShownWords>> known) {
        var json = new StringBuilder(1_024 * (1 + page.rows().size())).append("{\"lobbies\":[");
        for (int i = 0; i < page.rows().size(); i++) {
            var row = page.rows().get(i);
            write(i == 0 ? json : json.append(','), row, WordsInMemory.in(known, row.refs()));
        }
        json.append(']');
        if (!page.next().isEmpty()) {
            json.append(",\"next\":\"").append(page.next()).append('"');
        }
        return json.append('}');
    }

    private Map<String, Optional<ShownWords>> words(List<StoredRow> rows) {
        return words.of(rows.stream().flatMap(row -> row.refs().stream()).toList());
    }

    /** As {@link LobbyDetail} would be. */
    private static void write(StringBuilder json, StoredRow row, List<ShownWords> words) {
        json.append("{\"seq\":").append(row.seq()).append(",\"view\":").append(row.json());
        json.append(",\"cards\":[");
        for (int i = 0; i < words.size(); i++) {
            (i == 0 ? json : json.append(',')).append(words.get(i).json());
        }
        json.append("]}");
    }
}
