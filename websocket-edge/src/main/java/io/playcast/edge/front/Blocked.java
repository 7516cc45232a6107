package io.playcast.edge.front;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;

/** What an address that is let in nowhere is answered, whatever it asks for: RFC 9457, with the time to come back. */
final class Blocked {
    private static final String BODY =
            "{\"type\":\"urn:playcast:problem:address.blocked\",\"title\":\"Too Many Requests\","
                    + "\"status\":429,\"detail\":\"Too much that looks like an attack came from this address\","
                    + "\"code\":\"address.blocked\"}";
    private static final long MS = 1_000;

    private Blocked() {}

    static DefaultFullHttpResponse answer(long leftMs) {
        var body = Unpooled.copiedBuffer(BODY, StandardCharsets.UTF_8);
        var answer = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.TOO_MANY_REQUESTS, body);
        answer.headers()
                .setInt(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes())
                .set(HttpHeaderNames.CONTENT_TYPE, "application/problem+json")
                .set(HttpHeaderNames.RETRY_AFTER, Math.ceilDiv(leftMs, MS))
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        return answer;
    }
}
