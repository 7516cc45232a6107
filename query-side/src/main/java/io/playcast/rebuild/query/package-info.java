/** Where the read models stand, and making them anew, for those who run the platform. */
@NullMarked
package io.playcast.rebuild.query;

import org.jspecify.annotations.NullMarked;
