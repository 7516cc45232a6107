package io.playcast.access;

/** Who decides, beyond what an account may do.
 *
 * @param rule the class and method that looks, in its package's own words: {@code LeadRules.transfer}
 */
public record Decision(Standing standing, String rule) {}
