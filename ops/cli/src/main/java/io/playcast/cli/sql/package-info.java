/** Questions to the platform, and answers as a terminal shows them. */
@NullMarked
package io.playcast.cli.sql;

import org.jspecify.annotations.NullMarked;
