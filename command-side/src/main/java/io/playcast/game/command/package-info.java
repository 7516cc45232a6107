/** Decides about the catalogue of games. */
@NullMarked
package io.playcast.game.command;

import org.jspecify.annotations.NullMarked;
