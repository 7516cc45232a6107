/** Building a read model anew beside the one that serves, comparing both, and changing from one to the other. */
@NullMarked
package io.playcast.rebuild;

import org.jspecify.annotations.NullMarked;
