/** The media pipeline on the host's machine: capture, encode and send, each a stage on a thread of its own. */
@NullMarked
package io.playcast.capture;

import org.jspecify.annotations.NullMarked;
