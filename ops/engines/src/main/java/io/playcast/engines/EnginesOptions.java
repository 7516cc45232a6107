package io.playcast.engines;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What the engines need to know.
 *
 * @param state where their data, ports and logs stand
 * @param root the project's root, below which DynamoDB Local and S3 were built
 * @param progress is told in short English sentences what happens; called from several threads
 */
public record EnginesOptions(StateDirectory state, Path root, Consumer<String> progress) {

    /** Data in {@code home}, the root found by itself, nobody told. */
    public static EnginesOptions in(Path home) {
        return new EnginesOptions(StateDirectory.of(home), ProjectRoot.find(), _ -> {});
    }

    public EnginesOptions tell(Consumer<String> listener) {
        return new EnginesOptions(state, root, listener);
    }
}
