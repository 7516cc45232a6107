/** Calls to stores that are somebody else's machines: what is tried again, and when nobody is to wait any longer. */
@NullMarked
package io.playcast.remote;

import org.jspecify.annotations.NullMarked;
