/** The Java client of the Playcast protocol: no framework, one thread, on java.net.http. */
@NullMarked
package io.playcast.client;

import org.jspecify.annotations.NullMarked;
