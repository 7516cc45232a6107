package io.playcast.given;

import com.zaxxer.hikari.HikariDataSource;
import io.playcast.log.LogBell;
import io.playcast.log.LogFollower;
import io.playcast.log.LogHead;
import io.playcast.log.LogTail;
import io.playcast.log.LogWindow;
import io.playcast.log.PostgresLog;
import io.playcast.view.ViewsSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/** A log on PostgreSQL in a database of its own, and whoever follows it. */
public final class GivenFollowers implements AutoCloseable {
    private final HikariDataSource source;
    private final LogBell bell;
    private final GivenLog log;
    private final LogWindow window;
    private final List<LogFollower> following = new ArrayList<>();

    public GivenFollowers(String name) {
        source = Databases.pool(name + "_" + System.nanoTime());
        log = GivenLog.in(source);
        new ViewsSchema(source);
        bell = new LogBell(source);
        window = new LogWindow(new PostgresLog(source), bell);
        bell.start();
    }

    public HikariDataSource source() {
        return source;
    }

    public GivenLog log() {
        return log;
    }

    /** Where the log ends. A window remembers its end, so that nobody empties it: a test begins here. */
    public long end() {
        return new LogHead(source).position();
    }

    public LongFunction<LogTail> tails() {
        return after -> new LogTail(window, after);
    }

    public LogFollower follow(LogFollower.Taker taker) {
        var follower = new LogFollower("test", tails(), taker);
        following.add(follower);
        follower.start();
        return follower;
    }

    @Override
    public void close() {
        following.forEach(LogFollower::close);
        bell.close();
        source.close();
    }
}
