/** Decides about lobbies. */
@NullMarked
package io.playcast.lobby.command;

import org.jspecify.annotations.NullMarked;
