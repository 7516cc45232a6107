/** What people say in lobbies: a bounded history in Redis, apart from events, and the way to everybody's socket. */
@NullMarked
package io.playcast.edge.chat;

import org.jspecify.annotations.NullMarked;
