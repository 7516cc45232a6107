/** Who may read what. */
@NullMarked
package io.playcast.access.query;

import org.jspecify.annotations.NullMarked;
