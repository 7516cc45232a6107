/** Shows the audit. */
@NullMarked
package io.playcast.audit.query;

import org.jspecify.annotations.NullMarked;
