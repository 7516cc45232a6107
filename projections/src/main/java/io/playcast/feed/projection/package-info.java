/** The feed: each committed event to the edges that serve its stream. */
@NullMarked
package io.playcast.feed.projection;

import org.jspecify.annotations.NullMarked;
