/** Asks the running platform about its projections, and draws what they do. */
@NullMarked
package io.playcast.cli.projections;

import org.jspecify.annotations.NullMarked;
