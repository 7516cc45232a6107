/** Who somebody is and what they may do anywhere. */
@NullMarked
package io.playcast.account;

import org.jspecify.annotations.NullMarked;
