/** Measures read models, their rebuilding and what analysts ask, against bounds taken in the same run. */
@NullMarked
package io.playcast.bench.views;

import org.jspecify.annotations.NullMarked;
