package io.playcast.edge.limit;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Who counts as one address: an IPv4 address, or the /64 that an IPv6 address lies in, for whoever has one of its addresses has all of them (RFC 4291, 2.5.4). */
public final class Household {
    /** The same word for all of whom it is not known. */
    private static final String UNKNOWN = "unknown";

    private static final int IPV4 = 4;
    private static final int IPV6 = 16;
    private static final int NETWORK = 8;
    private static final byte[] MAPPED = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1};

    private Household() {}

    public static String of(@Nullable InetAddress address) {
        return address == null ? UNKNOWN : of(address.getAddress());
    }

    /** @param address as servlets write it: IPv6 with brackets or a zone, too */
    public static String of(String address) {
        var bytes = NetUtil.createByteArrayFromIpAddressString(address);
        return bytes == null ? UNKNOWN : of(bytes);
    }

    private static String of(byte[] address) {
        if (address.length == IPV4) {
            return text(address);
        }
        if (Arrays.mismatch(address, MAPPED) == MAPPED.length) {
            return text(Arrays.copyOfRange(address, MAPPED.length, IPV6));
        }
        return text(Arrays.copyOf(Arrays.copyOf(address, NETWORK), IPV6)) + "/64";
    }

    private static String text(byte[] address) {
        try {
            return NetUtil.toAddressString(InetAddress.getByAddress(address));
        } catch (UnknownHostException impossible) {
            throw new IllegalArgumentException("neither 4 nor 16 bytes", impossible);
        }
    }
}
