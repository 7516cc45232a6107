package io.playcast.launcher;

import java.util.List;
import org.jgroups.JChannel;
import org.jgroups.protocols.FD_ALL;
import org.jgroups.protocols.FD_SOCK;
import org.jgroups.protocols.FRAG2;
import org.jgroups.protocols.MERGE3;
import org.jgroups.protocols.MFC;
import org.jgroups.protocols.TCP;
import org.jgroups.protocols.UFC;
import org.jgroups.protocols.UNICAST3;
import org.jgroups.protocols.VERIFY_SUSPECT;
import org.jgroups.protocols.pbcast.GMS;
import org.jgroups.protocols.pbcast.NAKACK2;
import org.jgroups.protocols.pbcast.STABLE;
import org.jgroups.stack.Protocol;
import org.jgroups.util.SocketFactory;

/** How the processes of a cluster talk to and watch each other: TCP, no multicast. */
final class ClusterStack {
    private static final int CREDITS = 4_000_000;

    private ClusterStack() {}

    /** A channel that is not connected yet; whoever asked for it closes it. */
    static JChannel channel(ClusterAddress own, SocketFactory sockets, Protocol discovery) throws Exception {
        var channel = new JChannel(List.of(
                transport(own, sockets),
                discovery,
                // Two processes that started at once, each alone, find together within seconds.
                new MERGE3().setMinInterval(1_000).setMaxInterval(4_000),
                // A killed process is missed at once by its closed socket, a hanging one after eight seconds.
                new FD_SOCK().setValue("bind_addr", own.ip()),
                new FD_ALL().setValue("timeout", 8_000L).setValue("interval", 2_000L),
                new VERIFY_SUSPECT().setTimeout(1_000).setValue("bind_addr", own.ip()),
                new NAKACK2().setUseMcastXmit(false),
                new UNICAST3(),
                new STABLE().<STABLE>setValue("desired_avg_gossip", 50_000L).setValue("max_bytes", (long) CREDITS),
                // A place that is told but where nobody is any more, is left alone after five seconds.
                new GMS().setPrintLocalAddr(false).setJoinTimeout(1_000).setMaxJoinAttempts(5),
                new UFC().<UFC>setValue("max_credits", (long) CREDITS).setValue("min_threshold", 0.4),
                new MFC().<MFC>setValue("max_credits", (long) CREDITS).setValue("min_threshold", 0.4),
                new FRAG2().setValue("frag_size", 60_000)));
        return channel.name(own.host() + "[" + own.port() + "]");
    }

    /** Exactly this port: a process that found it taken must not appear where nobody looks for it. */
    private static Protocol transport(ClusterAddress own, SocketFactory sockets) {
        var transport = new TCP()
                .<TCP>setBindAddress(own.ip())
                .<TCP>setBindPort(own.port())
                .<TCP>setPortRange(0)
                .setDiagnosticsEnabled(false);
        // Those of the failure detector come out of it as well.
        transport.setSocketFactory(sockets);
        return transport;
    }
}
