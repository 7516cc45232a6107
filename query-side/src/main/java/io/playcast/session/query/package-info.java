/** Reads of stream sessions and their quality. */
@NullMarked
package io.playcast.session.query;

import org.jspecify.annotations.NullMarked;
