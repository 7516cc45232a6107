package io.playcast.rebuild;

import java.util.List;

/** What two versions of a read model differ in.
 *
 * @param rows that were compared
 * @param differing how many of them are not the same
 * @param differences some of them, the first by stream
 */
public record VersionsCompared(long rows, long differing, List<Difference> differences) {

    /** Which of two rows is what the events of the stream say today. */
    public enum Right {
        LIVE,
        OTHER,
        /** Each is, as of the last event in it. */
        BOTH,
        NEITHER
    }

    /** A stream whose rows are not the same. @param live the row that is read @param other the one of the other version */
    public record Difference(String stream, String live, String other, Right right) {}
}
