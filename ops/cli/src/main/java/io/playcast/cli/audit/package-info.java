/** The audit as a file that can be looked through without a platform. */
@NullMarked
package io.playcast.cli.audit;

import org.jspecify.annotations.NullMarked;
