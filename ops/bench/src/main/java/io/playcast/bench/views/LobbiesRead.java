package io.playcast.bench.views;

import io.playcast.bench.BenchRow;
import io.playcast.bench.load.ClosedLoop;
import io.playcast.bench.load.CpuMeter;
import java.time.Duration;

/** Pages of a hundred lobbies a second, beside a handler of the same server kind that returns the same bytes. */
final class LobbiesRead implements ViewsCase {
    private static final String PAGE = "/api/v1/lobbies?limit=100";
    private static final int CALLERS = 8;
    private static final Duration WARM = Duration.ofSeconds(2);

    @Override
    public String name() {
        return "lobbies-read";
    }

    @Override
    public BenchRow run(ViewsWorld world) {
        var page = world.rest().bytes(PAGE);
        try (var bare = BareHandler.start(world.home(), page);
                var peer = new Rest(bare.base(), () -> "nobody-asks")) {
            perSecond(world, world.rest());
            perSecond(world, peer);
            return BenchRow.of(
                    ViewsWorld.higher(name(), "pages/s", "a Jetty handler that returns the same bytes", 0.6),
                    world.inTurns(name(), () -> perSecond(world, world.rest()), () -> perSecond(world, peer)),
                    page.length + " bytes a page, " + CALLERS + " callers in one JVM on the same cores");
        }
    }

    private static double perSecond(ViewsWorld world, Rest rest) {
        var cpu = new CpuMeter(world.postgres());
        return ClosedLoop.run(CALLERS, cpu, WARM, world.effort().looked(), (_, _) -> rest.bytes(PAGE))
                .perSecond();
    }
}
