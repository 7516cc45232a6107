/** What the edge notices about attacks and tells the log, and whom it lets in no more. */
@NullMarked
package io.playcast.edge.security;

import org.jspecify.annotations.NullMarked;
