package io.playcast.edge.redis;

import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.async.RedisScriptingAsyncCommands;
import io.lettuce.core.codec.Base16;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** What Redis does in one step, called by its name: only a Redis that was started anew has to be told the whole of it.
 *
 * @param text Lua
 * @param answers as which type
 * @param <T> that type, as Lettuce reads it
 */
public record Script<T>(String text, ScriptOutputType answers, String name) {
    public static <T> Script<T> of(String text, ScriptOutputType answers) {
        return new Script<>(text, answers, Base16.digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Never blocks. */
    public CompletionStage<T> run(
            RedisScriptingAsyncCommands<String, byte[]> redis, String[] keys, byte[]... arguments) {
        return redis.<T>evalsha(name, answers, keys, arguments)
                .<CompletionStage<T>>handle((answer, problem) -> switch (problem) {
                    case null -> CompletableFuture.completedFuture(answer);
                    case RedisNoScriptException _ -> redis.eval(text, answers, keys, arguments);
                    default -> CompletableFuture.failedFuture(problem);
                })
                .thenCompose(Function.identity());
    }
}
