/** Key presses by script, each answered by what the screen shows: how a game gets past its menus. */
@NullMarked
package io.playcast.capture.script;

import org.jspecify.annotations.NullMarked;
