/** An integration event as it goes out, whichever way. */
@NullMarked
package io.playcast.integration.outgoing;

import org.jspecify.annotations.NullMarked;
