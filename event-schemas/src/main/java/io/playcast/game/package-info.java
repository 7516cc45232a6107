/** Games: what a lobby can be about, and how many can play it with what in their hands. */
@NullMarked
package io.playcast.game;

import org.jspecify.annotations.NullMarked;
