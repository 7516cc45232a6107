/** What people typed, as readers see it. */
@NullMarked
package io.playcast.card.query;

import org.jspecify.annotations.NullMarked;
