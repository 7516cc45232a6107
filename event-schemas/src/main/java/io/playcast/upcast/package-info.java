/** How old revisions of stored events become the present ones: pure functions over JSON. */
@NullMarked
package io.playcast.upcast;

import org.jspecify.annotations.NullMarked;
