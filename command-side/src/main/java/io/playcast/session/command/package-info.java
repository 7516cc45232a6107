/** Decides about stream sessions. */
@NullMarked
package io.playcast.session.command;

import org.jspecify.annotations.NullMarked;
