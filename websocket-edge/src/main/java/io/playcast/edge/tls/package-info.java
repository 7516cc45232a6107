/** TLS from the first start: a local certificate authority and the server certificate it signs. */
@NullMarked
package io.playcast.edge.tls;

import org.jspecify.annotations.NullMarked;
