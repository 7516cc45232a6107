/** Timers: rows that send a command when their time has come, and chores that come round. */
@NullMarked
package io.playcast.timer;

import org.jspecify.annotations.NullMarked;
