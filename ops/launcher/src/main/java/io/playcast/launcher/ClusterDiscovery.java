package io.playcast.launcher;

import javax.sql.DataSource;
import org.jgroups.protocols.JDBC_PING;
import org.jgroups.protocols.TCPPING;
import org.jgroups.stack.Protocol;

/** How the processes of a cluster learn of each other: by the list of them, or by a table in the platform's database. */
final class ClusterDiscovery {
    private static final String TABLE = "events.cluster_member";

    private ClusterDiscovery() {}

    static Protocol of(ClusterProperties cluster, DataSource database) {
        return cluster.members().isEmpty() ? byTable(database) : byList(cluster);
    }

    private static Protocol byList(ClusterProperties cluster) {
        var members = cluster.addresses().stream().map(ClusterAddress::socket).toList();
        return new TCPPING().<TCPPING>initialHosts(members).portRange(0);
    }

    /** The command side brings the table; who comes before it is found by the next look, within seconds. */
    private static Protocol byTable(DataSource database) {
        var discovery = new JDBC_PING();
        discovery.setDataSource(database);
        return discovery
                .setValue("initialize_sql", "")
                .setValue("insert_single_sql", """
                        insert into %s (member, cluster, place) values (?, ?, ?)
                        on conflict (cluster, member) do update set place = excluded.place""".formatted(TABLE))
                .setValue("delete_single_sql", "delete from %s where member = ? and cluster = ?".formatted(TABLE))
                .setValue("clear_sql", "delete from %s where cluster = ?".formatted(TABLE))
                .setValue(
                        "select_all_pingdata_sql",
                        "select place, member, cluster from %s where cluster = ?".formatted(TABLE))
                .setValue(
                        "contains_sql",
                        "select count(*) as recordcount from %s where cluster = ? and member = ?".formatted(TABLE))
                // A killed process takes no leave: whoever leads the next view clears its row away.
                .setValue("remove_all_data_on_view_change", true)
                // Two leaders of halves that cannot see each other clear each other's rows; each writes its own again.
                .setValue("write_data_on_find", true)
                .setValue("info_writer_sleep_time", 2_000L)
                // The channel is closed with the application, while there is still a database to take leave from.
                .setValue("register_shutdown_hook", false);
    }
}
