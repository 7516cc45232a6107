/** Answers who and what is called so. */
@NullMarked
package io.playcast.search.query;

import org.jspecify.annotations.NullMarked;
