/** Reads of the games of the catalogue. */
@NullMarked
package io.playcast.game.query;

import org.jspecify.annotations.NullMarked;
