-- A page of one list, from its end backwards, of those whose marks fit.
-- KEYS: marker, listed, places, rows, count
-- ARGV: list, after which entry of it, most wanted, most to look at, conditions; each is a choice of marks between semicolons
local state = redis.call('GET', KEYS[1]) or ''
if state ~= 'COMPLETE' then return {state, '', {}, {}, '0'} end

local CHUNK = 200
local list, after, limit, most = ARGV[1], ARGV[2], tonumber(ARGV[3]), tonumber(ARGV[4])
local conditions = {}
for i = 5, #ARGV do
  local choice = {}
  for mark in string.gmatch(ARGV[i], '[^;]+') do choice[#choice + 1] = ';' .. mark .. ';' end
  conditions[#conditions + 1] = choice
end

local function meets(marks, choice)
  for _, mark in ipairs(choice) do
    if string.find(marks, mark, 1, true) then return true end
  end
  return false
end

local function fits(places)
  local marks = string.match(places or '', '^[^\n]*')
  for _, choice in ipairs(conditions) do
    if not meets(marks, choice) then return false end
  end
  return true
end

local ids, last, seen, more = {}, after, 0, false
local low, high = '[' .. list, '(' .. list .. (after == '' and '\255' or after)
while not more do
  local found = redis.call('ZREVRANGEBYLEX', KEYS[2], high, low, 'LIMIT', 0, CHUNK)
  local its = {}
  for i, entry in ipairs(found) do its[i] = string.sub(entry, -26) end
  local places = #conditions > 0 and #found > 0 and redis.call('HMGET', KEYS[3], unpack(its)) or {}
  for i, entry in ipairs(found) do
    if seen == most then
      more = true
      break
    end
    if fits(places[i]) then
      if #ids == limit then
        more = true
        break
      end
      ids[#ids + 1] = its[i]
    end
    seen = seen + 1
    last = string.sub(entry, #list + 1)
  end
  if #found < CHUNK then break end
  high = '(' .. list .. last
end
local texts = #ids > 0 and redis.call('HMGET', KEYS[4], unpack(ids)) or {}
return {state, more and last or '', ids, texts, redis.call('GET', KEYS[5]) or '0'}
