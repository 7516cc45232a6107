/** What is known of each person, added up over their account, presence, sessions and lobbies. */
@NullMarked
package io.playcast.account.projection;

import org.jspecify.annotations.NullMarked;
