/** The raw event stream for analysts. */
@NullMarked
package io.playcast.replay;

import org.jspecify.annotations.NullMarked;
