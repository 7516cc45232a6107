/** Reads of lobbies. */
@NullMarked
package io.playcast.lobby.query;

import org.jspecify.annotations.NullMarked;
