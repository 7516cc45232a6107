-- Writes rows of one read model with their places in its lists, each unless a newer one stands there, and tells who listens.
-- KEYS: rows, places, listed, fading, count, marker
-- ARGV: channel, then for each row: id, sequence number, seconds to keep (0: for ever), places, row
local rows, places, listed, fading, count = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5]
local time = redis.call('TIME')
local now = tonumber(time[1])
-- Nobody reads a view that is not complete, so nobody is told about it.
local told = redis.call('GET', KEYS[6]) == 'COMPLETE'

-- The first line of places holds marks, every other one an entry of the list.
local function entries(text)
  local found, from = {}, string.find(text, '\n', 1, true)
  if from then
    for entry in string.gmatch(string.sub(text, from), '[^\n]+') do found[entry] = true end
  end
  return found
end

local function place(id, new)
  local old = redis.call('HGET', places, id) or ''
  if old == new then return end
  local was, is = entries(old), entries(new)
  for entry in pairs(is) do
    if not was[entry] then redis.call('ZADD', listed, 0, entry) end
  end
  for entry in pairs(was) do
    if not is[entry] then redis.call('ZREM', listed, entry) end
  end
  if new == '' then redis.call('HDEL', places, id) else redis.call('HSET', places, id, new) end
end

-- Numbered from the time of the first one in microseconds, so that no number of an emptied Redis comes twice.
local function tell(id, row)
  if redis.call('EXISTS', count) == 0 then
    redis.call('SET', count, string.format('%.0f', now * 1000000 + tonumber(time[2])))
  end
  local message = string.format('%.0f', redis.call('INCR', count)) .. ' ' .. id .. ' ' .. row
  local answer = redis.pcall('SPUBLISH', ARGV[1], message)
  if type(answer) == 'table' and answer.err then redis.call('PUBLISH', ARGV[1], message) end
end

local written = 0
for i = 2, #ARGV, 5 do
  local id, seq, keep, where, row = ARGV[i], tonumber(ARGV[i + 1]), tonumber(ARGV[i + 2]), ARGV[i + 3], ARGV[i + 4]
  local old = redis.call('HGET', rows, id)
  if not old or tonumber(string.match(old, '^%d+')) < seq then
    redis.call('HSET', rows, id, row)
    place(id, where)
    if keep > 0 then
      redis.call('ZADD', fading, now + keep, id)
    else
      redis.call('ZREM', fading, id)
    end
    if told then tell(id, row) end
    written = written + 1
  end
end

-- A few at a time: what is over leaves with the writes that come after it.
for _, id in ipairs(redis.call('ZRANGEBYSCORE', fading, '-inf', now, 'LIMIT', 0, 50)) do
  redis.call('HDEL', rows, id)
  place(id, '')
  redis.call('ZREM', fading, id)
end
return written
