/** Quality reports, folded into windows and appended in batches. */
@NullMarked
package io.playcast.edge.quality;

import org.jspecify.annotations.NullMarked;
