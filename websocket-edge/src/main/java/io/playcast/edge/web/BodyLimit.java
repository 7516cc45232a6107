package io.playcast.edge.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.Callback;

/** No request has much to say: a longer body is refused before it is read where its length is told, and cut off where it is not, so that nobody fills our memory without a token.
 *
 * <p>What may come is there before anybody is asked for an answer. No thread waits for a slow client, and no answer goes out before its
 * request was heard to its end, for which the container would hang up without having said so.
 */
public final class BodyLimit extends SizeLimitHandler {
    public static final long MOST = 64 * 1024;
    private static final long ANY = -1;
    private static final int NO_FRAMES = 0;
    private static final byte[] TOO_LONG = """
            {"type":"urn:playcast:problem:body.too-long","title":"Content Too Large","status":413,\
            "code":"body.too-long","detail":"A body may have %d bytes"}""".formatted(MOST).getBytes(StandardCharsets.UTF_8);

    /** What whoever sends more is answered, RFC 9457. */
    public static byte[] problem() {
        return TOO_LONG.clone();
    }

    BodyLimit() {
        super(MOST, ANY);
        setHandler(
                new EagerContentHandler(new EagerContentHandler.RetainedContentLoaderFactory(MOST, NO_FRAMES, true)));
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (request.getLength() <= MOST) {
            return super.handle(request, response, callback);
        }
        response.setStatus(HttpStatus.PAYLOAD_TOO_LARGE_413);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
        response.write(true, ByteBuffer.wrap(TOO_LONG), callback);
        return true;
    }
}
