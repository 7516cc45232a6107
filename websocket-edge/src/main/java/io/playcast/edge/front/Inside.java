package io.playcast.edge.front;

import io.netty.handler.codec.http.HttpHeaders;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.IntSupplier;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.Request;

/** The servlet container behind the front, on a loopback port of its own. It answers the front alone, who shows a word drawn at start. */
final class Inside {
    private static final String WORD_HEADER = "X-Playcast-Front";
    private static final int WORD_BYTES = 16;

    private final String word;
    private final IntSupplier port;

    /** @param port known once the container listens */
    Inside(IntSupplier port) {
        var bytes = new byte[WORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        this.word = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        this.port = port;
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port.getAsInt());
    }

    /** What a client says of these itself is left out. */
    void address(HttpHeaders headers, InetSocketAddress caller, String scheme) {
        headers.remove("Forwarded").remove("X-Forwarded-Host").remove("X-Forwarded-Port");
        headers.set(Callers.FOR, caller.getAddress().getHostAddress())
                .set(Callers.SCHEME, scheme)
                .set(WORD_HEADER, word);
    }

    /** For the container: believes the front, turns everybody else away. */
    ForwardedRequestCustomizer believing() {
        return new ForwardedRequestCustomizer() {
            @Override
            public Request customize(Request request, HttpFields.Mutable answer) {
                if (!word.equals(request.getHeaders().get(WORD_HEADER))) {
                    throw new HttpException.RuntimeException(HttpStatus.FORBIDDEN_403);
                }
                return super.customize(request, answer);
            }
        };
    }
}
