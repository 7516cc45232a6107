/** Where pictures come from: the screen of an X display, or a drawn test pattern. */
@NullMarked
package io.playcast.capture.source;

import org.jspecify.annotations.NullMarked;
