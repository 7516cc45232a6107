/** Views that are watched while they change, by server-sent events. */
@NullMarked
package io.playcast.live;

import org.jspecify.annotations.NullMarked;
