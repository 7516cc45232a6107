package io.playcast.timer;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How closely a process looks for timers that are due.
 *
 * @param pollEvery a timer fires at most this late while the platform runs
 * @param threads how many timers one process fires at a time
 * @param signOfLife how often a process says that it still fires a timer; after four silent ones another process takes over
 */
@ConfigurationProperties("playcast.timers")
public record TimerProperties(
        @DefaultValue("500ms") Duration pollEvery,
        @DefaultValue("2") int threads,
        @DefaultValue("5s") Duration signOfLife) {}
