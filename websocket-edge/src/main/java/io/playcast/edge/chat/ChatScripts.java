package io.playcast.edge.chat;

import io.lettuce.core.RedisFuture;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.async.RedisScriptingAsyncCommands;
import io.lettuce.core.codec.Base16;
import java.nio.charset.StandardCharsets;

/** What Redis does with a lobby's lines in one step. Each entry is {@code user|corr|JSON}. */
final class ChatScripts {
    /**
     * Numbers follow the clock, and each is higher than the one before: they go on rising when Redis has lost its memory. A line
     * that is looked for and found was said before, and is not said again.
     */
    private static final String SAY = """
            if ARGV[5] == '1' then
                for _, kept in ipairs(redis.call('LRANGE', KEYS[1], 0, -1)) do
                    if string.sub(kept, 1, #ARGV[3]) == ARGV[3] then
                        return tonumber(string.match(kept, ':(%d+)}$'))
                    end
                end
            end
            local last = tonumber(redis.call('GET', KEYS[2]) or '0')
            local number = math.max(last + 1, tonumber(ARGV[8]))
            local data = ARGV[2] .. string.format('%.0f', number) .. '}'
            redis.call('SET', KEYS[2], string.format('%.0f', number), 'EX', ARGV[4])
            redis.call('RPUSH', KEYS[1], ARGV[3] .. data)
            redis.call('LTRIM', KEYS[1], -100, -1)
            redis.call('EXPIRE', KEYS[1], ARGV[4])
            redis.call(ARGV[6], ARGV[7], ARGV[1] .. data .. '}')
            return number""";

    private static final String SAY_DIGEST = Base16.digest(SAY.getBytes(StandardCharsets.UTF_8));

    private static final String FORGET = """
            for _, kept in ipairs(redis.call('LRANGE', KEYS[1], 0, -1)) do
                if string.sub(kept, 1, #ARGV[1]) == ARGV[1] then redis.call('LREM', KEYS[1], 0, kept) end
            end
            return 0""";

    private final RedisScriptingAsyncCommands<String, byte[]> redis;

    ChatScripts(RedisScriptingAsyncCommands<String, byte[]> redis) {
        this.redis = redis;
    }

    /** By the script's name: Redis knows it unless it was started anew. */
    RedisFuture<Long> say(String history, byte[]... arguments) {
        return redis.evalsha(SAY_DIGEST, ScriptOutputType.INTEGER, keys(history), arguments);
    }

    RedisFuture<Long> sayWhole(String history, byte[]... arguments) {
        return redis.eval(SAY, ScriptOutputType.INTEGER, keys(history), arguments);
    }

    RedisFuture<Long> forget(String history, byte[] owner) {
        return redis.eval(FORGET, ScriptOutputType.INTEGER, new String[] {history}, owner);
    }

    private static String[] keys(String history) {
        return new String[] {history, history + ":number"};
    }
}
