/** Events that no handler could take: parked, looked at, tried again, left out. */
@NullMarked
package io.playcast.letter;

import org.jspecify.annotations.NullMarked;
