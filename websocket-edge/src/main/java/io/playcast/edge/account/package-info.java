/** What the edge lets admins do with accounts over HTTP. */
@NullMarked
package io.playcast.edge.account;

import org.jspecify.annotations.NullMarked;
