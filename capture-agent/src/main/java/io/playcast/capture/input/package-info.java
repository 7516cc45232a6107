/** What viewers may do to the game, and how it reaches the game: keys, mouse and virtual pads. */
@NullMarked
package io.playcast.capture.input;

import org.jspecify.annotations.NullMarked;
