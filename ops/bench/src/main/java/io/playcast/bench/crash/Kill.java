package io.playcast.bench.crash;

import io.playcast.bench.crash.Ledger.Counts;
import java.util.List;
import java.util.Locale;

/** One row of the report: who was killed, and what was there afterwards.
 *
 * @param loaded how long commands had flowed before it, in milliseconds
 * @param counts the whole ledger at that time
 * @param stored events in the log
 * @param again commands that were sent once more, under the same id
 * @param back milliseconds from the kill to the next acknowledged command
 */
record Kill(
        int number, Victim victim, long loaded, Counts counts, int stored, int again, long back, List<Broken> broken) {
    static final String HEAD =
            "kill  killed      loaded ms     sent    acked  refused  not-now   stored  resent  back ms  broken";

    String line() {
        return String.format(
                Locale.ROOT,
                "%4d  %-10s  %9d  %7d  %7d  %7d  %7d  %7d  %6d  %7d  %6d",
                number,
                victim.name().toLowerCase(Locale.ROOT),
                loaded,
                counts.sent(),
                counts.acknowledged(),
                counts.refused(),
                counts.notNow(),
                stored,
                again,
                back,
                broken.size());
    }
}
