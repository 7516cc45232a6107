/** Makes load: closed and open loops, and what they cost. */
@NullMarked
package io.playcast.bench.load;

import org.jspecify.annotations.NullMarked;
