/** SQL for analysts over the whole log: what is archived, and what is not yet. */
@NullMarked
package io.playcast.sql;

import org.jspecify.annotations.NullMarked;
