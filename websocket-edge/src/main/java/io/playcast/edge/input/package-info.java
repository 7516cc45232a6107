/** Inputs on the long way round, for viewers without a data channel. */
@NullMarked
package io.playcast.edge.input;

import org.jspecify.annotations.NullMarked;
