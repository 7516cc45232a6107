package io.playcast.view;

import io.playcast.EventHistory;
import io.playcast.EventHistory.Filter;
import io.playcast.Rejected;
import io.playcast.StoredEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks that each read model is what it should be: the fold of the log's events. Folds in memory what it checks. */
public final class ViewsAgree {
    private static final int PAGE = 1_000;

    private final EventHistory history;
    private final List<ReadModel<?, ?>> models;

    public ViewsAgree(EventHistory history, List<ReadModel<?, ?>> models) {
        this.history = history;
        this.models = List.copyOf(models);
    }

    /** A row that is not what its events say. @param expected the row as folded @param found the row as it stands */
    public record Difference(String projection, String stream, String expected, String found) {}

    /** Every difference in every read model. */
    public List<Difference> compare() {
        return models.stream().flatMap(model -> compare(model).stream()).toList();
    }

    /** Every difference in one read model. Events that come meanwhile are no difference. */
    public List<Difference> compare(String name) {
        return models.stream()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .map(this::compare)
                .orElseThrow(() -> new Rejected("projection.unknown", "There is no such projection"));
    }

    private <V, E> List<Difference> compare(ReadModel<V, E> model) {
        var broken = new HashMap<String, String>();
        var expected = foldAll(model.fold(), broken);
        var differences = new ArrayList<Difference>();
        broken.forEach((stream, why) -> differences.add(new Difference(
                model.name(), stream, "no fold: " + why, show(model.rows().now().read(stream)))));
        expected.forEach((stream, row) -> compareRow(model, stream, row).ifPresent(differences::add));
        var strays = new HashSet<>(model.rows().now().streams());
        strays.removeAll(expected.keySet());
        strays.removeAll(broken.keySet());
        strays.stream()
                .filter(name -> !model.fold().isFounded(history, name))
                .forEach(stream -> differences.add(difference(model, stream, Optional.empty())));
        model.rows().now().wrong().forEach(what -> differences.add(new Difference(model.name(), "", what, "")));
        return differences;
    }

    private <V, E> Optional<Difference> compareRow(ReadModel<V, E> model, String stream, Seen<V> folded) {
        var rows = model.rows().now();
        var found = rows.read(stream);
        if (found.isEmpty()) {
            return model.fades().test(folded.view())
                    ? Optional.empty()
                    : Optional.of(difference(model, stream, Optional.of(folded)));
        }
        var expected = found.get().seq() > folded.seq()
                ? model.fold().of(history, stream, found.get().seq())
                : Optional.of(folded);
        return expected.equals(found) && rows.isListedRightly(stream, found.get())
                ? Optional.empty()
                : Optional.of(difference(model, stream, expected));
    }

    private static <V> Difference difference(ReadModel<V, ?> model, String stream, Optional<Seen<V>> expected) {
        var found = model.rows().now().read(stream);
        return new Difference(model.name(), stream, show(expected), show(found));
    }

    private static String show(Optional<? extends Seen<?>> row) {
        return row.map(Seen::toString).orElse("no row");
    }

    /** @param broken takes in which streams have an event that cannot be folded, and why */
    private <V, E> Map<String, Seen<V>> foldAll(Fold<V, E> fold, Map<String, String> broken) {
        var rows = new HashMap<String, Seen<V>>();
        var filter = new Filter(fold.prefix(), "");
        var page = history.log(0, PAGE, filter);
        while (!page.isEmpty()) {
            for (var event : page) {
                if (!broken.containsKey(event.stream())) {
                    take(fold, event, rows, broken);
                }
            }
            page = history.log(page.getLast().position(), PAGE, filter);
        }
        return rows;
    }

    private static <V, E> void take(
            Fold<V, E> fold, StoredEvent event, Map<String, Seen<V>> rows, Map<String, String> broken) {
        try {
            var name = fold.row(event.stream(), event.seq());
            fold.after(Optional.ofNullable(rows.get(name)), event).ifPresent(row -> rows.put(name, row));
        } catch (RuntimeException problem) {
            rows.remove(event.stream());
            broken.put(event.stream(), "event " + event.seq() + ": " + problem);
        }
    }
}
