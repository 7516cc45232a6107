/** The agent: watches its owner's lobbies, and hosts the session that names this device. */
@NullMarked
package io.playcast.agent;

import org.jspecify.annotations.NullMarked;
