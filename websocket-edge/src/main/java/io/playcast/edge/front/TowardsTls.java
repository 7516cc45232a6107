package io.playcast.edge.front;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.util.ReferenceCountUtil;
import io.playcast.edge.web.SafeHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Answers who speaks HTTP without TLS: who wants a page is sent to {@code https}, everybody else is refused.
 *
 * <p>A call that brings a token or a body is not sent on: whoever made it has to notice that it went in the clear. Behind the first head
 * nothing is read as anything. On the connection's loop.
 */
final class TowardsTls extends ChannelInboundHandlerAdapter {
    private static final int HEAD_S = 5;
    /** In which a client takes the answer while what it still sends is thrown away: a close at once could take the answer with it. */
    private static final int LINGER_S = 1;

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:\\[\\]-]{1,260}");
    private static final String API = "/api";
    private static final byte[] REFUSAL = """
            {"type":"about:blank","title":"Forbidden","status":403,"code":"tls.required",\
            "detail":"Only https and wss are spoken here; a token that came this way should not be used any more"}""".getBytes(StandardCharsets.UTF_8);

    private final Consumer<String> counted;
    private boolean over;

    /** @param counted told {@code plaintext-redirected} or {@code plaintext-refused} */
    TowardsTls(Consumer<String> counted) {
        this.counted = counted;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        context.executor().schedule(() -> over ? null : context.close(), HEAD_S, TimeUnit.SECONDS);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        try {
            if (!over && message instanceof HttpRequest request) {
                over = true;
                answer(context, request);
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    private void answer(ChannelHandlerContext context, HttpRequest request) {
        var page = page(request);
        counted.accept(page.isPresent() ? "plaintext-redirected" : "plaintext-refused");
        var answer =
                page.map(TowardsTls::redirect).orElseGet(() -> Doorway.problem(HttpResponseStatus.FORBIDDEN, REFUSAL));
        // Not by host: HSTS is nothing to say in the clear (RFC 6797, 7.2).
        SafeHeaders.complete(null, answer.status().code(), new SafeAnswers.OfNetty(answer.headers()));
        context.writeAndFlush(answer).addListener(_ -> {
            if (context.channel() instanceof SocketChannel socket) {
                socket.shutdownOutput();
            }
        });
        context.pipeline().remove(HttpRequestDecoder.class);
        context.executor().schedule(() -> context.close(), LINGER_S, TimeUnit.SECONDS);
    }

    /** Where it is by TLS; empty for what is no page. */
    private static Optional<String> page(HttpRequest request) {
        var headers = request.headers();
        var host = headers.get(HttpHeaderNames.HOST, "");
        var path = request.uri();
        boolean reads =
                request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
        boolean isPage = request.decoderResult().isSuccess()
                && path.startsWith("/")
                && !path.startsWith(API)
                && !path.startsWith(Doorway.SOCKET)
                && HOST.matcher(host).matches();
        return reads && isPage && !bringsMore(headers) ? Optional.of("https://" + host + path) : Optional.empty();
    }

    private static boolean bringsMore(HttpHeaders headers) {
        return headers.contains(HttpHeaderNames.UPGRADE)
                || headers.contains(HttpHeaderNames.AUTHORIZATION)
                || headers.contains(HttpHeaderNames.TRANSFER_ENCODING)
                || headers.contains(HttpHeaderNames.CONTENT_LENGTH);
    }

    private static DefaultFullHttpResponse redirect(String where) {
        var answer = Doorway.answer(HttpResponseStatus.PERMANENT_REDIRECT);
        answer.headers().set(HttpHeaderNames.LOCATION, where).set(HttpHeaderNames.CACHE_CONTROL, "no-store");
        return answer;
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable problem) {
        context.close();
    }
}
