package io.playcast.bench.crash;

import static java.util.stream.Collectors.groupingBy;

import io.playcast.bench.crash.Answer.Acknowledged;
import io.playcast.bench.crash.Answer.NotNow;
import io.playcast.bench.crash.Answer.Refused;
import io.playcast.bench.crash.Broken.Promise;
import io.playcast.bench.crash.Ledger.Entry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds what callers were told against what the log holds. Pure: the same ledger and log give the same verdict. */
final class Promises {
    private Promises() {}

    /** @param log in the order in which it was read */
    static List<Broken> broken(Collection<Entry> ledger, List<LogRow> log) {
        var found = new ArrayList<Broken>();
        var byCommand = log.stream().collect(groupingBy(LogRow::command));
        ledger.forEach(
                entry -> check(entry, byCommand.getOrDefault(entry.order().id(), List.of()), found));
        var asked = ledger.stream().map(entry -> entry.order().id()).collect(Collectors.toSet());
        byCommand.forEach((command, rows) -> {
            if (command.startsWith(Order.MARK) && !asked.contains(command)) {
                found.add(new Broken(Promise.NEVER_ASKED, rows.getFirst().toString()));
            }
        });
        order(log, found);
        return found;
    }

    /** @param cards the refs of every card in the store */
    static List<Broken> brokenCards(Collection<Entry> ledger, List<LogRow> log, Set<String> cards) {
        var stored = log.stream().map(LogRow::command).collect(Collectors.toSet());
        return ledger.stream()
                .flatMap(entry -> entry
                        .order()
                        .card()
                        .filter(card -> cards.contains(card.value())
                                != stored.contains(entry.order().id()))
                        .map(card -> new Broken(
                                Promise.CARD,
                                card + (cards.contains(card.value()) ? " is there without" : " is missing beside")
                                        + " the event of " + entry.order().line()))
                        .stream())
                .toList();
    }

    private static void check(Entry entry, List<LogRow> rows, List<Broken> found) {
        var order = entry.order().line();
        if (rows.size() > 1) {
            found.add(new Broken(Promise.DOUBLED, order + " is there " + rows.size() + " times"));
        }
        switch (entry.answer()) {
            case Acknowledged _ when rows.isEmpty() -> found.add(new Broken(Promise.LOST, order));
            case Acknowledged(var stream, var seq)
            when seq >= 0 -> {
                if (rows.stream().noneMatch(row -> row.stream().equals(stream) && row.seq() == seq)) {
                    found.add(new Broken(
                            Promise.MISPLACED, order + " is not at " + stream + " " + seq + " but " + rows.getFirst()));
                }
            }
            case Refused(var code)
            when !rows.isEmpty() -> found.add(new Broken(Promise.REFUSED_YET_STORED, order + " was told " + code));
            case NotNow _
            when !rows.isEmpty() ->
                found.add(new Broken(Promise.REFUSED_YET_STORED, order + " was told that nobody could decide"));
            case null, default -> {
                // nothing was promised: once or not at all, and more than once is found above
            }
        }
    }

    private static void order(List<LogRow> log, List<Broken> found) {
        Map<String, Long> next = new HashMap<>();
        long before = Long.MIN_VALUE;
        for (var row : log) {
            if (row.position() <= before) {
                found.add(new Broken(Promise.DISORDER, row + " comes after position " + before));
            }
            before = row.position();
            long expected = next.getOrDefault(row.stream(), 0L);
            if (row.seq() != expected) {
                found.add(new Broken(Promise.GAP, row + " where number " + expected + " should be"));
            }
            next.put(row.stream(), row.seq() + 1);
        }
    }
}
