package io.playcast.launcher;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** Where one process of a cluster listens, written {@code host[port]}. */
record ClusterAddress(String host, int port) {
    private static final Pattern WRITTEN = Pattern.compile("([^\\[\\],\\s]+)\\[(\\d{1,5})]");

    /** @throws IllegalArgumentException with a sentence that shows the form */
    static ClusterAddress of(String text) {
        var parts = WRITTEN.matcher(text.strip());
        if (!parts.matches() || !isPort(Integer.parseInt(parts.group(2)))) {
            throw new IllegalArgumentException(
                    "An address of the cluster looks like 127.0.0.1[7810], not '" + text.strip() + "'");
        }
        return new ClusterAddress(parts.group(1), Integer.parseInt(parts.group(2)));
    }

    InetAddress ip() {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("No address is known for the cluster's host '" + host + "'", e);
        }
    }

    InetSocketAddress socket() {
        return new InetSocketAddress(ip(), port);
    }

    private static boolean isPort(int number) {
        return number > 0 && number < 65_536;
    }
}
