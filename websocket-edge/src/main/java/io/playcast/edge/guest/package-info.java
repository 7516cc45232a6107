/** Guests: whoever has an invite's code and a nickname gets a token for that lobby. */
@NullMarked
package io.playcast.edge.guest;

import org.jspecify.annotations.NullMarked;
