/** What somebody signs in with: kept outside the log, deleted with the person. */
@NullMarked
package io.playcast.edge.signin.credential;

import org.jspecify.annotations.NullMarked;
