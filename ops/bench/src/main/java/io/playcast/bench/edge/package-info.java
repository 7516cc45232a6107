/** Measures the edge beside the servers it is compared with: one generator, the same bytes to everybody. */
@NullMarked
package io.playcast.bench.edge;

import org.jspecify.annotations.NullMarked;
