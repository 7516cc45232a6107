/** Decides about presence. */
@NullMarked
package io.playcast.presence.command;

import org.jspecify.annotations.NullMarked;
