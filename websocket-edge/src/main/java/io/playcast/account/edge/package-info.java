/** The account's door at the edge: signed tokens, and guests who come by an invite. */
@NullMarked
package io.playcast.account.edge;

import org.jspecify.annotations.NullMarked;
