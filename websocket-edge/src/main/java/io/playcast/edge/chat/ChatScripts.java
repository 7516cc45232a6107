package io.playcast.edge.chat;

import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.async.RedisScriptingAsyncCommands;
import io.playcast.edge.redis.Script;
import java.util.concurrent.CompletionStage;

/** What Redis does with a lobby's lines in one step. Each entry is {@code user|corr|JSON}. */
final class ChatScripts {
    /**
     * Numbers follow the clock, and each is higher than the one before, which the last line ends with: they go on rising when Redis has
     * lost its memory. A line that is looked for and found was said before, and is not said again.
     */
    private static final Script<Long> SAY = Script.of("""
            if ARGV[5] == '1' then
                for _, kept in ipairs(redis.call('LRANGE', KEYS[1], 0, -1)) do
                    if string.sub(kept, 1, #ARGV[3]) == ARGV[3] then
                        return tonumber(string.match(kept, ':(%d+)}$'))
                    end
                end
            end
            local last = redis.call('LINDEX', KEYS[1], -1)
            local number = tonumber(ARGV[8])
            if last then number = math.max(number, 1 + tonumber(string.match(last, ':(%d+)}$', -20))) end
            local data = ARGV[2] .. string.format('%.0f', number) .. '}'
            if redis.call('RPUSH', KEYS[1], ARGV[3] .. data) > 100 then redis.call('LPOP', KEYS[1]) end
            redis.call('EXPIRE', KEYS[1], ARGV[4])
            redis.call(ARGV[6], ARGV[7], ARGV[1] .. data .. '}')
            return number""", ScriptOutputType.INTEGER);

    private static final Script<Long> FORGET = Script.of("""
            for _, kept in ipairs(redis.call('LRANGE', KEYS[1], 0, -1)) do
                if string.sub(kept, 1, #ARGV[1]) == ARGV[1] then redis.call('LREM', KEYS[1], 0, kept) end
            end
            return 0""", ScriptOutputType.INTEGER);

    private final RedisScriptingAsyncCommands<String, byte[]> redis;

    ChatScripts(RedisScriptingAsyncCommands<String, byte[]> redis) {
        this.redis = redis;
    }

    CompletionStage<Long> say(String history, byte[]... arguments) {
        return SAY.run(redis, new String[] {history}, arguments);
    }

    CompletionStage<Long> forget(String history, byte[] owner) {
        return FORGET.run(redis, new String[] {history}, owner);
    }
}
