/** Wires the command side: the bus, what happens around every command, and the automations' processor. */
@NullMarked
package io.playcast.command;

import org.jspecify.annotations.NullMarked;
