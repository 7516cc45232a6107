/** The port: TLS, the handshake of a socket, its frames; every other request is passed on to the servlet container behind it. */
@NullMarked
package io.playcast.edge.front;

import org.jspecify.annotations.NullMarked;
