package io.playcast.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Writes what is in the jars, by name, version and licence. */
@Command(name = "sbom", description = "Write what is in the jars, as CycloneDX, to target/playcast.cdx.json.")
final class Sbom implements Callable<Integer> {

    @Unmatched
    private final List<String> words = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        return StartScript.run("sbom", words);
    }
}
