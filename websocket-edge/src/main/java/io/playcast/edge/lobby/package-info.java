/** What clients ask of lobbies. */
@NullMarked
package io.playcast.edge.lobby;

import org.jspecify.annotations.NullMarked;
