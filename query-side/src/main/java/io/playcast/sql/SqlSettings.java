package io.playcast.sql;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What an analyst's question may take of this process, outside of the Java heap.
 *
 * @param memory for all questions together
 * @param spill on disk, where the memory is not enough
 * @param threads for all questions together
 * @param atOnce questions that are answered at the same time; {@code waiting} more wait, and the next are refused
 * @param time that one may take
 * @param bytes that an answer has at most
 * @param tail events that are kept here because the archive has not got them yet; behind more, questions are refused
 * @param looksEvery how often it looks for a new manifest
 * @param directory for the copy of the archive; processes with the same one share it
 */
@ConfigurationProperties("playcast.sql")
public record SqlSettings(
        @DefaultValue("512MB") String memory,
        @DefaultValue("1GB") String spill,
        @DefaultValue("2") int threads,
        @DefaultValue("2") int atOnce,
        @DefaultValue("16") int waiting,
        @DefaultValue("30s") Duration time,
        @DefaultValue("16000000") int bytes,
        @DefaultValue("1000000") long tail,
        @DefaultValue("10s") Duration looksEvery,
        @DefaultValue(".playcast/archive/sql") Path directory) {}
