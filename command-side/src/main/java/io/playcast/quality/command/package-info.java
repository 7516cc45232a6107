/** Appends measured windows; nothing is decided here. */
@NullMarked
package io.playcast.quality.command;

import org.jspecify.annotations.NullMarked;
