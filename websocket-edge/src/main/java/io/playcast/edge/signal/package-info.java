/** Signalling between the two ends of a peer connection: authorised, passed on, never stored. */
@NullMarked
package io.playcast.edge.signal;

import org.jspecify.annotations.NullMarked;
