/** Says to the edge what no client of ours would ever say, and holds it to its promises. */
@NullMarked
package io.playcast.bench.fuzz;

import org.jspecify.annotations.NullMarked;
