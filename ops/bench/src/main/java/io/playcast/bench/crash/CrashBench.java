package io.playcast.bench.crash;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** To be. */
@Command(name = "crash", mixinStandardHelpOptions = true)
public final class CrashBench implements Callable<Integer> {
    @Override
    public Integer call() {
        return 0;
    }
}
