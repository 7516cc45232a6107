/** One encode, many viewers: a webrtcbin for each, fed with the same packets. */
@NullMarked
package io.playcast.capture.send;

import org.jspecify.annotations.NullMarked;
