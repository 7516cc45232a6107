/** Reads of presence. */
@NullMarked
package io.playcast.presence.query;

import org.jspecify.annotations.NullMarked;
