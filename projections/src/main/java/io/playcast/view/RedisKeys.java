package io.playcast.view;

/** The keys of one version of one read model. What stands between the braces puts all of them into one slot of a cluster.
 *
 * @param rows hash of id to row
 * @param places hash of id to marks and entries of the lists, as they were written last
 * @param listed sorted set of all entries of all lists, in the order of their letters
 * @param fading sorted set of ids by the second after which their rows may go
 * @param count number of the last change that was told
 * @param marker whether the version is complete
 * @param channel of its changes
 */
record RedisKeys(
        String rows, String places, String listed, String fading, String count, String marker, String channel) {
    static RedisKeys of(RedisShape<?> shape, int version) {
        var slot = "{" + shape.name() + "." + shape.number() + ".v" + version + "}:";
        return new RedisKeys(
                slot + "rows",
                slot + "places",
                slot + "listed",
                slot + "fading",
                slot + "count",
                slot + "marker",
                slot + "changes");
    }

    String[] ofWrites() {
        return new String[] {rows, places, listed, fading, count, marker};
    }

    String[] ofReads() {
        return new String[] {rows, marker};
    }

    String[] ofPages() {
        return new String[] {marker, listed, places, rows, count};
    }

    String[] all() {
        return ofWrites();
    }
}
