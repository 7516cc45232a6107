/** Where the read models stand, for those who run the platform. */
@NullMarked
package io.playcast.view.query;

import org.jspecify.annotations.NullMarked;
