package io.playcast.edge.front;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.playcast.edge.socket.Wire;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;

/** A socket of Netty as Spring's handlers know one. Any thread may send; nobody waits.
 *
 * <p>What the handshake said is not kept, there are ten thousand of these.
 */
final class NettySession implements WebSocketSession, Wire {
    private static final URI HERE = URI.create(Doorway.SOCKET);

    private final ChannelHandlerContext frames;
    private final InetSocketAddress client;
    /** Touched by the socket's own thread. */
    private final Map<String, Object> attributes = HashMap.newHashMap(1);

    /** A close was sent: after it no frame may follow, not even another close (RFC 6455 §5.5.1), or Chromium takes it for a failure. */
    private volatile boolean closed;

    /** @param frames where frames are written, below everything that reads them */
    NettySession(ChannelHandlerContext frames, InetSocketAddress client) {
        this.frames = frames;
        this.client = client;
    }

    /** On the socket's loop, which writes when it has read all there is: once for several sockets that talk at once. */
    @Override
    public void soon(Runnable writing) {
        try {
            channel().eventLoop().execute(writing);
        } catch (RejectedExecutionException over) {
            writing.run(); // the loops have ended, and the write fails
        }
    }

    @Override
    public void write(List<WebSocketMessage<?>> turn, Taken taken) {
        ByteBuf bytes;
        try {
            bytes = OutFrames.of(turn, frames.alloc());
        } catch (RuntimeException problem) {
            taken.failed(problem);
            return;
        }
        frames.writeAndFlush(bytes).addListener(written -> {
            if (written.isSuccess()) {
                taken.done();
            } else {
                taken.failed(written.cause());
            }
        });
    }

    /** The connection ends when the client has answered the close, or by {@link #cut}. */
    @Override
    public void close(CloseStatus status) {
        sayGoodbye(status);
    }

    @Override
    public void cut() {
        frames.close();
    }

    /** Says the last word unless it was said, and ends the connection. */
    void end(CloseStatus status) {
        if (closed) {
            frames.close();
        } else {
            sayGoodbye(status).addListener(ChannelFutureListener.CLOSE);
        }
    }

    private ChannelFuture sayGoodbye(CloseStatus status) {
        closed = true;
        return frames.writeAndFlush(OutFrames.close(status, frames.alloc()));
    }

    private Channel channel() {
        return frames.channel();
    }

    @Override
    public void sendMessage(WebSocketMessage<?> message) {
        frames.writeAndFlush(OutFrames.of(List.of(message), frames.alloc()));
    }

    @Override
    public void close() {
        close(CloseStatus.NORMAL);
    }

    @Override
    public boolean isOpen() {
        return channel().isActive();
    }

    @Override
    public String getId() {
        return channel().id().asShortText();
    }

    @Override
    public URI getUri() {
        return HERE;
    }

    @Override
    public HttpHeaders getHandshakeHeaders() {
        return HttpHeaders.EMPTY;
    }

    @Override
    public Map<String, Object> getAttributes() {
        return attributes;
    }

    @Override
    public @Nullable Principal getPrincipal() {
        return null;
    }

    @Override
    public InetSocketAddress getLocalAddress() {
        return (InetSocketAddress) channel().localAddress();
    }

    /** The client's, also when a balancer stands before it. */
    @Override
    public InetSocketAddress getRemoteAddress() {
        return client;
    }

    @Override
    public String getAcceptedProtocol() {
        return Handshake.PROTOCOL;
    }

    @Override
    public void setTextMessageSizeLimit(int limit) {
        throw new UnsupportedOperationException("the front has one limit for all sockets");
    }

    @Override
    public int getTextMessageSizeLimit() {
        return SocketFrames.LONGEST;
    }

    @Override
    public void setBinaryMessageSizeLimit(int limit) {
        throw new UnsupportedOperationException("the front has one limit for all sockets");
    }

    @Override
    public int getBinaryMessageSizeLimit() {
        return SocketFrames.LONGEST;
    }

    @Override
    public List<WebSocketExtension> getExtensions() {
        return List.of();
    }
}
