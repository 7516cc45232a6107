/** The log as it grows, for those who look on over HTTP. */
@NullMarked
package io.playcast.live;

import org.jspecify.annotations.NullMarked;
