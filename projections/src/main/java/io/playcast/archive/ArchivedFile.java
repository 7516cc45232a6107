package io.playcast.archive;

import java.time.LocalDate;

/** One Parquet file as the manifest knows it: events of one type and one day, in the order of their positions.
 *
 * @param key of the object; it ends with the beginning of the checksum, so that one key never has two contents
 * @param day of the events, in UTC
 * @param first position of its first event @param last of its last one; other files may have events between the two
 * @param sha256 of its bytes, in hexadecimal digits
 */
public record ArchivedFile(
        String key, LocalDate day, String type, long first, long last, long rows, long bytes, String sha256) {
    static final String PREFIX = "events/";
    private static final int SHOWN = 12;

    static ArchivedFile of(Partition partition, long bytes, String sha256) {
        var key = "%sday=%s/type=%s/%019d-%019d-%s.parquet"
                .formatted(
                        PREFIX,
                        partition.day(),
                        partition.type(),
                        partition.first(),
                        partition.last(),
                        sha256.substring(0, SHOWN));
        return new ArchivedFile(
                key,
                partition.day(),
                partition.type(),
                partition.first(),
                partition.last(),
                partition.rows(),
                bytes,
                sha256);
    }

    /** The events of one type and one day that are to become one file. */
    record Partition(LocalDate day, String type, long first, long last, long rows) {}
}
