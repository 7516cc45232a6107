/** Draws what projections do, for a terminal. */
@NullMarked
package io.playcast.cli.projections;

import org.jspecify.annotations.NullMarked;
