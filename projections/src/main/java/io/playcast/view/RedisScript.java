package io.playcast.view;

import io.lettuce.core.RedisCommandInterruptedException;
import io.lettuce.core.RedisCommandTimeoutException;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScriptOutputType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A script that runs within Redis, sent by its digest, and whole to a server that has not seen it yet. One round trip. */
final class RedisScript<T> {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final String text;
    private final String digest;
    private final ScriptOutputType answers;

    /** @param name of a resource beside this class */
    RedisScript(String name, ScriptOutputType answers) {
        this.text = read(name);
        this.digest = digest(text);
        this.answers = answers;
    }

    /** Does not wait. All keys are of one slot. */
    CompletableFuture<T> send(RedisLink.Open<String> redis, String[] keys, String... arguments) {
        return redis.async()
                .<T>evalsha(digest, answers, keys, arguments)
                .toCompletableFuture()
                .exceptionallyCompose(problem -> cause(problem) instanceof RedisNoScriptException
                        ? redis.async().<T>eval(text, answers, keys, arguments).toCompletableFuture()
                        : CompletableFuture.failedFuture(cause(problem)));
    }

    T run(RedisLink.Open<String> redis, String[] keys, String... arguments) {
        return await(send(redis, keys, arguments));
    }

    /** @throws RedisException when Redis fails or does not answer in time */
    static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            answer.cancel(false);
            throw new RedisCommandTimeoutException("Redis did not answer a script within " + PATIENCE);
        } catch (InterruptedException problem) {
            Thread.currentThread().interrupt();
            throw new RedisCommandInterruptedException(problem);
        } catch (ExecutionException problem) {
            throw cause(problem) instanceof RuntimeException known ? known : new RedisException(problem);
        }
    }

    private static Throwable cause(Throwable problem) {
        return (problem instanceof CompletionException || problem instanceof ExecutionException)
                        && problem.getCause() != null
                ? cause(problem.getCause())
                : problem;
    }

    private static String read(String name) {
        try (var script = RedisScript.class.getResourceAsStream(name)) {
            if (script == null) {
                throw new IllegalArgumentException("there is no script " + name);
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Redis names scripts so; it guards nothing. */
    private static String digest(String text) {
        try {
            var sha1 = MessageDigest.getInstance("SHA-1");
            return HexFormat.of().formatHex(sha1.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
