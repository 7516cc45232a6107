/** Reads of people's profiles. */
@NullMarked
package io.playcast.profile.query;

import org.jspecify.annotations.NullMarked;
