/** What the pages of accounts ask and are answered; a session in a cookie, for these pages only. */
@NullMarked
package io.playcast.edge.signin.page;

import org.jspecify.annotations.NullMarked;
