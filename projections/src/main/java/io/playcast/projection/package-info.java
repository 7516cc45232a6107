/** The wiring of everything that follows the log. */
@NullMarked
package io.playcast.projection;

import org.jspecify.annotations.NullMarked;
