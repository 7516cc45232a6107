/** Coming in and coming back: tokens, tickets, client lines. */
@NullMarked
package io.playcast.edge.hello;

import org.jspecify.annotations.NullMarked;
