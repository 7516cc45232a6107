package io.playcast.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Units of work that can stand in one statement, and those that have to wait for their like to be settled. */
record Batch(List<Append> together, List<Append> after) {
    /** Splits off who names an event, a key or a card that one before them names, too. */
    static Batch of(List<Append> appends) {
        var seen = new HashSet<String>();
        var together = new ArrayList<Append>();
        var after = new ArrayList<Append>();
        for (var append : appends) {
            var names = names(append);
            if (names.stream().anyMatch(seen::contains)) {
                after.add(append);
            } else {
                together.add(append);
            }
            seen.addAll(names);
        }
        return new Batch(together, after);
    }

    private static List<String> names(Append append) {
        var names = new ArrayList<String>();
        append.events().forEach(event -> {
            names.add("event " + event.id());
            names.add("at " + event.stream() + " " + event.seq());
        });
        append.cards().forEach(card -> names.add("card " + card.ref()));
        if (append.key() != null) {
            names.add("key " + append.key().key());
        }
        return names;
    }
}
