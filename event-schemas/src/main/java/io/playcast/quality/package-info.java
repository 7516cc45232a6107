/** Quality: what each end of a peer connection measured. */
@NullMarked
package io.playcast.quality;

import org.jspecify.annotations.NullMarked;
