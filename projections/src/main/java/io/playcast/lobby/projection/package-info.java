/** The lobby read model: directory and detail in Redis. */
@NullMarked
package io.playcast.lobby.projection;

import org.jspecify.annotations.NullMarked;
