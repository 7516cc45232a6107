/** Ids: records over a ULID that print as stream names. */
@NullMarked
package io.playcast.id;

import org.jspecify.annotations.NullMarked;
