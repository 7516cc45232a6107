/** Invite codes: how they look, and how a code leads to its lobby without being stored. */
@NullMarked
package io.playcast.invite;

import org.jspecify.annotations.NullMarked;
