/** What travels from the log to the edges. */
@NullMarked
package io.playcast.feed;

import org.jspecify.annotations.NullMarked;
