/** The wiring of everything that answers. */
@NullMarked
package io.playcast.query;

import org.jspecify.annotations.NullMarked;
