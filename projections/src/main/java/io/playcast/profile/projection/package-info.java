/** What is known of each person, added up over their account, presence, sessions and lobbies. */
@NullMarked
package io.playcast.profile.projection;

import org.jspecify.annotations.NullMarked;
