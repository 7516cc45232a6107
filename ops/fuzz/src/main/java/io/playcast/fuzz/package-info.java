/** What no client of ours would ever say to the edge, and what it has to answer. */
@NullMarked
package io.playcast.fuzz;

import org.jspecify.annotations.NullMarked;
