/** What people typed, as readers see it. */
@NullMarked
package io.playcast.words;

import org.jspecify.annotations.NullMarked;
