package io.playcast.edge.front;

import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.NetUtil;
import java.net.InetSocketAddress;
import java.util.Set;

/** Whose request it is, and by which scheme it came: a trusted balancer says so, of everybody else the connection does. */
final class Callers {
    static final String FOR = "X-Forwarded-For";
    static final String SCHEME = "X-Forwarded-Proto";

    private final Set<String> trusted;

    /** @param trusted addresses of balancers */
    Callers(Set<String> trusted) {
        this.trusted = trusted;
    }

    /** The last address in the list is the one the balancer has seen itself; those before it are the client's own words. */
    InetSocketAddress of(Channel channel, HttpHeaders headers) {
        var peer = (InetSocketAddress) channel.remoteAddress();
        var said = headers.get(FOR);
        if (said == null || !isTrusted(peer)) {
            return peer;
        }
        var address = NetUtil.createInetAddressFromIpAddressString(
                said.substring(said.lastIndexOf(',') + 1).strip());
        return address == null ? peer : new InetSocketAddress(address, 0);
    }

    String scheme(Channel channel, HttpHeaders headers) {
        var said = headers.get(SCHEME);
        if (said != null && isTrusted((InetSocketAddress) channel.remoteAddress())) {
            return said.equals("https") ? "https" : "http";
        }
        return channel.pipeline().get(SslHandler.class) == null ? "http" : "https";
    }

    private boolean isTrusted(InetSocketAddress peer) {
        return trusted.contains(peer.getAddress().getHostAddress());
    }
}
