-- Rows by id, with the marker that says whether an absent one is a fact.
-- KEYS: rows, marker   ARGV: ids
return {redis.call('GET', KEYS[2]) or '', redis.call('HMGET', KEYS[1], unpack(ARGV))}
