package io.playcast.store;

import static io.playcast.store.SqlType.INT4;
import static io.playcast.store.SqlType.INT8;
import static io.playcast.store.SqlType.TEXT;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How each unit of work of a failed batch stands to what is in the store: one look, however many of them conflict. */
record Standing(Map<Append, Verdict> verdicts) {
    /** In the order of precedence: what is written already is no conflict with itself. */
    enum Verdict {
        WRITTEN,
        DONE_BEFORE,
        STREAM_TAKEN,
        CARD_TAKEN
    }

    private static final String LOOK = """
            select 'WRITTEN', a.unit from unnest(?::integer[], ?::text[]) as a (unit, event_id)
                join events.event e on e.event_id = a.event_id
            union all
            select 'STREAM_TAKEN', a.unit from unnest(?::integer[], ?::text[], ?::bigint[]) as a (unit, stream, seq)
                join events.event e on e.stream = a.stream and e.seq = a.seq
            union all
            select 'DONE_BEFORE', a.unit from unnest(?::integer[], ?::text[]) as a (unit, key)
                join events.command_key k on k.key = a.key
            union all
            select 'CARD_TAKEN', a.unit from unnest(?::integer[], ?::text[]) as a (unit, ref)
                join events.card c on c.ref = a.ref""";

    private record Part<T>(int unit, T of) {}

    static Standing look(Connection connection, List<Append> batch) throws SQLException {
        var events = new ArrayList<Part<EventRow>>();
        var keys = new ArrayList<Part<CommandKey>>();
        var cards = new ArrayList<Part<SealedCard>>();
        for (int unit = 0; unit < batch.size(); unit++) {
            var append = batch.get(unit);
            for (var event : append.events()) {
                events.add(new Part<>(unit, event));
            }
            if (append.key() != null) {
                keys.add(new Part<>(unit, append.key()));
            }
            for (var card : append.cards()) {
                cards.add(new Part<>(unit, card));
            }
        }
        try (var statement = connection.prepareStatement(LOOK)) {
            new Parameters(connection, statement)
                    .array(INT4, events, Part::unit)
                    .array(TEXT, events, part -> part.of().id())
                    .array(INT4, events, Part::unit)
                    .array(TEXT, events, part -> part.of().stream())
                    .array(INT8, events, part -> part.of().seq())
                    .array(INT4, keys, Part::unit)
                    .array(TEXT, keys, part -> part.of().key())
                    .array(INT4, cards, Part::unit)
                    .array(TEXT, cards, part -> part.of().ref());
            var found = new HashMap<Append, EnumMap<Verdict, Boolean>>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.computeIfAbsent(batch.get(rows.getInt(2)), _ -> new EnumMap<>(Verdict.class))
                            .put(Verdict.valueOf(rows.getString(1)), true);
                }
            }
            var verdicts = new HashMap<Append, Verdict>();
            // An EnumMap's keys come in the order of precedence.
            found.forEach((append, all) ->
                    verdicts.put(append, all.keySet().iterator().next()));
            return new Standing(Map.copyOf(verdicts));
        }
    }
}
