/** What is known of each game of the catalogue, added up over the lobbies that were about it. */
@NullMarked
package io.playcast.game.projection;

import org.jspecify.annotations.NullMarked;
