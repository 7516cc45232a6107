/** PostgreSQL as event store, card store and book of claims. */
@NullMarked
package io.playcast.store;

import org.jspecify.annotations.NullMarked;
