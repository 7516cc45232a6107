package io.playcast.security.command;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What is done by itself about a suspected intrusion.
 *
 * @param blockFor how long an address is let in nowhere, a day at most; 0 never blocks any
 */
@ConfigurationProperties("playcast.security")
record SecurityProperties(@DefaultValue("15m") Duration blockFor) {}
