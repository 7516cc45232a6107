/** Keys in the state directory: made once, readable by their owner alone. */
@NullMarked
package io.playcast.secret;

import org.jspecify.annotations.NullMarked;
