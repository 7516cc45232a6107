/** The door of the platform: client messages in over WSS, commands out; the feed back to every member. */
@NullMarked
package io.playcast.edge;

import org.jspecify.annotations.NullMarked;
