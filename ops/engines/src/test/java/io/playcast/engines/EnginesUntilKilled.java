package io.playcast.engines;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A platform with nothing in it: starts the engines, commits one row, says so, and waits to be killed. */
final class EnginesUntilKilled {

    private EnginesUntilKilled() {}

    static EnginesOptions options(Path home, Path pgBin) {
        return new EnginesOptions(new StateDirectory(home, pgBin), ProjectRoot.find(), _ -> {});
    }

    public static void main(String[] args) throws Exception {
        var engines = Engines.start(options(Path.of(args[0]), Path.of(args[1])));
        new Rows(engines.jdbcUrl()).run("create table ledger as select 'acknowledged' as entry");
        System.out.println("committed");
        new CountDownLatch(1).await();
    }
}
