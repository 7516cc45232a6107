/** What is watched while it changes, by server-sent events: views, and the log as it grows. */
@NullMarked
package io.playcast.live;

import org.jspecify.annotations.NullMarked;
