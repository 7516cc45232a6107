package io.playcast.edge.front;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.playcast.edge.web.SafeHeaders;
import org.jspecify.annotations.Nullable;

/** The last to see each answer, the front's own and the container's: it leaves with every security header. Gone once the connection is a socket. */
final class SafeAnswers extends ChannelDuplexHandler {
    private @Nullable String host;

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            host = request.headers().get(HttpHeaderNames.HOST);
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise written) {
        if (message instanceof HttpResponse answer && answer.status().codeClass() != HttpStatusClass.INFORMATIONAL) {
            SafeHeaders.complete(host, answer.status().code(), new OfNetty(answer.headers()));
        }
        context.write(message, written);
    }

    record OfNetty(HttpHeaders headers) implements SafeHeaders.Fields {
        @Override
        public @Nullable String get(String name) {
            return headers.get(name);
        }

        @Override
        public void set(String name, String value) {
            headers.set(name, value);
        }
    }
}
