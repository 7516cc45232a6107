/** The client protocol over WSS, whole. */
@NullMarked
package io.playcast.wire;

import org.jspecify.annotations.NullMarked;
