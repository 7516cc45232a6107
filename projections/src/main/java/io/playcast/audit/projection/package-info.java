/** Keeps the audit: follows the log, adds links to the chain, signs. */
@NullMarked
package io.playcast.audit.projection;

import org.jspecify.annotations.NullMarked;
