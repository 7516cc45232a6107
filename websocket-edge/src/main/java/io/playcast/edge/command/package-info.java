/** From a client message to a command and its answer. */
@NullMarked
package io.playcast.edge.command;

import org.jspecify.annotations.NullMarked;
