/** The time machine: what a stream's view was at any of its events, and what lies between two of them. */
@NullMarked
package io.playcast.past;

import org.jspecify.annotations.NullMarked;
