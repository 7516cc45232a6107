/** What the platform holds of a person, for that person. */
@NullMarked
package io.playcast.export.query;

import org.jspecify.annotations.NullMarked;
