/** The presence read model: who is online, in Redis. */
@NullMarked
package io.playcast.presence.projection;

import org.jspecify.annotations.NullMarked;
