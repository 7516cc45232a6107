/** The lobby: who is in, who holds which pad, what may reach the game. */
@NullMarked
package io.playcast.lobby;

import org.jspecify.annotations.NullMarked;
