/** Decides about accounts, and forgets who is erased. */
@NullMarked
package io.playcast.account.command;

import org.jspecify.annotations.NullMarked;
