/** How quality is judged and windowed. */
@NullMarked
package io.playcast.quality.policy;

import org.jspecify.annotations.NullMarked;
