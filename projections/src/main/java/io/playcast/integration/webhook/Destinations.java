package io.playcast.integration.webhook;

import io.playcast.Rejected;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/** Where the platform lets itself be sent by somebody's address: to the public network only, or it could be made to knock at doors that are
 * closed to whoever gave the address.
 *
 * @param loopback whether this machine is allowed as well, for development
 */
public record Destinations(boolean loopback) {
    private static final int LONGEST = 500;
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Reads an address that somebody typed. Where its name leads is looked at when a connection is made, each time.
     *
     * @throws Rejected {@code bad-request} with what is wrong with it
     */
    public URI checked(String typed) {
        var url = parsed(typed);
        boolean here = loopback && url.getHost() != null && HERE.contains(url.getHost());
        if (url.getHost() == null || !("https".equals(url.getScheme()) || here && "http".equals(url.getScheme()))) {
            throw refused("A webhook is an address that begins with https://");
        }
        if (url.getRawUserInfo() != null || url.getRawFragment() != null) {
            throw refused("A webhook's address has neither a user nor a fragment");
        }
        return url;
    }

    private static URI parsed(String typed) {
        try {
            if (typed.length() > LONGEST) {
                throw refused("A webhook's address has at most " + LONGEST + " characters");
            }
            return new URI(typed);
        } catch (URISyntaxException _) {
            throw refused("This is not an address");
        }
    }

    private static Rejected refused(String sentence) {
        return Rejected.badRequest("url", sentence);
    }

    /** Whether a connection may be made to it. */
    boolean allow(InetAddress address) {
        return loopback && address.isLoopbackAddress() || isPublic(address);
    }

    static boolean isPublic(InetAddress address) {
        return !(address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || (address instanceof Inet6Address
                        ? isSpecial6(address.getAddress())
                        : isSpecial4(address.getAddress())));
    }

    /** This network, carriers' own (RFC 6598), protocols' and documents' (RFC 6890), benchmarks' (RFC 2544), and all from 240 on. */
    private static boolean isSpecial4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        int third = bytes[2] & 0xff;
        return first == 0
                || first == 100 && second >= 64 && second < 128
                || first == 192 && second == 0 && (third == 0 || third == 2)
                || first == 192 && second == 88 && third == 99
                || first == 198 && (second == 18 || second == 19)
                || first == 198 && second == 51 && third == 100
                || first == 203 && second == 0 && third == 113
                || first >= 240;
    }

    /** All but global unicast (2000::/3), and of that what holds an address of version 4 (Teredo, 6to4), or is for documents. */
    private static boolean isSpecial6(byte[] bytes) {
        int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        int second = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        boolean global = (first & 0xe000) == 0x2000;
        return !global || first == 0x2002 || first == 0x2001 && (second < 0x200 || second == 0x0db8);
    }
}
