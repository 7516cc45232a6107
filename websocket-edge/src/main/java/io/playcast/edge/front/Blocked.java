package io.playcast.edge.front;

import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.nio.charset.StandardCharsets;

/** What an address that is let in nowhere is answered, whatever it asks for: RFC 9457, with the time to come back. */
final class Blocked {
    private static final byte[] BODY =
            ("{\"type\":\"urn:playcast:problem:address.blocked\",\"title\":\"Too Many Requests\","
                            + "\"status\":429,\"detail\":\"Too much that looks like an attack came from this address\","
                            + "\"code\":\"address.blocked\"}")
                    .getBytes(StandardCharsets.UTF_8);
    private static final long MS = 1_000;

    private Blocked() {}

    static DefaultFullHttpResponse answer(long leftMs) {
        var answer = Doorway.problem(HttpResponseStatus.TOO_MANY_REQUESTS, BODY);
        answer.headers().set(HttpHeaderNames.RETRY_AFTER, Math.ceilDiv(leftMs, MS));
        return answer;
    }
}
