/** What the edges of a platform share by Redis: keys that name them all, channels between them. */
@NullMarked
package io.playcast.edge.redis;

import org.jspecify.annotations.NullMarked;
