/** How the past looks in a terminal: trees of events, the quality of a session. */
@NullMarked
package io.playcast.cli.past;

import org.jspecify.annotations.NullMarked;
