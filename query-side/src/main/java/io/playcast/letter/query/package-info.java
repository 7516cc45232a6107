/** Shows what is parked, and takes what admins want done with it. */
@NullMarked
package io.playcast.letter.query;

import org.jspecify.annotations.NullMarked;
