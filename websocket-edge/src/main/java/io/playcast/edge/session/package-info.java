/** What clients ask of stream sessions. */
@NullMarked
package io.playcast.edge.session;

import org.jspecify.annotations.NullMarked;
