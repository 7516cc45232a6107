package io.playcast.lobby.command;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** What becomes of claims whose event never comes.
 *
 * @param unusedAfter how old a claim is before the log is asked whether anybody made use of it
 * @param lookEvery how often such claims are looked for
 */
@ConfigurationProperties("playcast.claims")
record ClaimProperties(
        @DefaultValue("1m") Duration unusedAfter,
        @DefaultValue("10s") Duration lookEvery) {}
