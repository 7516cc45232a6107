package io.playcast.edge.front;

import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.NetUtil;
import io.playcast.edge.web.ProxyProperties;
import io.playcast.edge.web.ProxyProperties.Header;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whose request it is, and by which scheme it came: a trusted balancer says so, of everybody else the connection does. */
final class Callers {
    static final String FOR = "X-Forwarded-For";
    static final String SCHEME = "X-Forwarded-Proto";

    private static final String FORWARDED = "Forwarded";
    /** An address, an IPv6 one in brackets, either with a port or without (RFC 7239 §6). */
    private static final Pattern NODE = Pattern.compile("(?:\\[([0-9A-Fa-f:.]+)]|([0-9.]+))(?::\\d{1,5})?");

    private static final Pattern FOR_PAIR =
            Pattern.compile("(?:^|;)\\s*for=\"?([^\";,\\s]+)\"?\\s*(?=;|$)", Pattern.CASE_INSENSITIVE);

    private final Set<String> trusted;
    private final Header header;

    Callers(ProxyProperties proxies) {
        this.trusted = proxies.trusted().stream().map(Callers::spelt).collect(Collectors.toUnmodifiableSet());
        this.header = proxies.header();
    }

    /** The last address they name is the one the balancer has seen itself; those before it are the client's own words. */
    InetSocketAddress of(Channel channel, HttpHeaders headers) {
        var peer = (InetSocketAddress) channel.remoteAddress();
        if (!isTrusted(peer)) {
            return peer;
        }
        var said = switch (header) {
            case X_FORWARDED_FOR -> last(headers.getAll(FOR));
            case FORWARDED -> forwarded(last(headers.getAll(FORWARDED)));
        };
        var address = said.isEmpty() ? null : NetUtil.createInetAddressFromIpAddressString(said);
        return address == null ? peer : new InetSocketAddress(address, 0);
    }

    /** A balancer that adds a line of its own adds it behind the client's. */
    private static String last(List<String> lines) {
        if (lines.isEmpty()) {
            return "";
        }
        var line = lines.getLast();
        return line.substring(line.lastIndexOf(',') + 1).strip();
    }

    /** Empty for what names nobody, such as {@code for=unknown} or a name of the balancer's own making. */
    private static String forwarded(String element) {
        var pair = FOR_PAIR.matcher(element);
        if (!pair.find()) {
            return "";
        }
        var node = NODE.matcher(pair.group(1));
        if (!node.matches()) {
            return "";
        }
        return node.group(1) == null ? node.group(2) : node.group(1);
    }

    String scheme(Channel channel, HttpHeaders headers) {
        var said = headers.get(SCHEME);
        if (said != null && isTrusted((InetSocketAddress) channel.remoteAddress())) {
            return said.equals("https") ? "https" : "http";
        }
        return channel.pipeline().get(SslHandler.class) == null ? "http" : "https";
    }

    private boolean isTrusted(InetSocketAddress peer) {
        return trusted.contains(NetUtil.toAddressString(peer.getAddress()));
    }

    /** One address has many spellings in IPv6. */
    private static String spelt(String address) {
        var known = NetUtil.createInetAddressFromIpAddressString(address);
        return known == null ? address : NetUtil.toAddressString(known);
    }
}
