/** Presence: who is online, told by edges only. */
@NullMarked
package io.playcast.presence;

import org.jspecify.annotations.NullMarked;
