/** Reads of people's profiles. */
@NullMarked
package io.playcast.account.query;

import org.jspecify.annotations.NullMarked;
