/** Cards: what people typed, kept apart from events. */
@NullMarked
package io.playcast.card;

import org.jspecify.annotations.NullMarked;
