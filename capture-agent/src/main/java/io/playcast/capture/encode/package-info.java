/** Pictures in, H.264 out: libyuv for the colours, libavcodec for the rest. */
@NullMarked
package io.playcast.capture.encode;

import org.jspecify.annotations.NullMarked;
