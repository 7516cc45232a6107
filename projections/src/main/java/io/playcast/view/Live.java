package io.playcast.view;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** The rows of one read model, of whichever version is meant. A reader asks once for each question, so that an answer is of one version.
 *
 * @param <R> its kind of rows
 */
public final class Live<R extends Rows<?>> {
    private final Supplier<Standing> forReaders;
    private final Supplier<Standing> forWriters;
    private final IntFunction<R> rows;
    private final ConcurrentMap<Integer, R> opened = new ConcurrentHashMap<>();

    private Live(Supplier<Standing> forReaders, Supplier<Standing> forWriters, IntFunction<R> rows) {
        this.forReaders = forReaders;
        this.forWriters = forWriters;
        this.rows = rows;
    }

    /** @param rows opens the rows of a version */
    public static <R extends Rows<?>> Live<R> of(String model, LiveVersions versions, IntFunction<R> rows) {
        return new Live<>(() -> versions.of(model), () -> versions.fresh(model), rows);
    }

    /** Rows that have one version for ever. */
    public static <R extends Rows<?>> Live<R> only(R rows) {
        return new Live<>(() -> Standing.FIRST, () -> Standing.FIRST, _ -> rows);
    }

    /** What readers read. */
    public R now() {
        return at(forReaders.get().live());
    }

    /** What an event of the log is written to, the live version last. */
    public List<R> fed() {
        return forWriters.get().fed().stream().map(this::at).toList();
    }

    public R at(int version) {
        return opened.computeIfAbsent(version, rows::apply);
    }
}
