/** Kills the command side and PostgreSQL under load, and checks that every promise was kept. */
@NullMarked
package io.playcast.bench.crash;

import org.jspecify.annotations.NullMarked;
