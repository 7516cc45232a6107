/** Following the log: read it by cursor, wait at its end, hand it to Axon. */
@NullMarked
package io.playcast.log;

import org.jspecify.annotations.NullMarked;
