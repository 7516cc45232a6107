package io.playcast.archive;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** When the log is copied to S3, and how.
 *
 * @param events behind the archive that are enough for a cut at once
 * @param after at the latest, once there is anything to archive
 * @param compactFrom so many files of one type of a finished day are made one
 * @param compactRows events that one file has at most after that
 * @param orphansAfter an object that no manifest names is deleted when it is as old as this
 * @param memory that writing takes, outside of the Java heap
 * @param directory for files on their way
 */
@ConfigurationProperties("playcast.archive")
public record ArchiveSettings(
        @DefaultValue("50000") int events,
        @DefaultValue("15m") Duration after,
        @DefaultValue("8") int compactFrom,
        @DefaultValue("2000000") long compactRows,
        @DefaultValue("1h") Duration orphansAfter,
        @DefaultValue("256MB") String memory,
        @DefaultValue(".playcast/archive/work") Path directory) {}
