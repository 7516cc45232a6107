/** What was measured of each picture, for a while in full, and minute by minute for long. */
@NullMarked
package io.playcast.quality.projection;

import org.jspecify.annotations.NullMarked;
