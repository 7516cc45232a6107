package io.playcast.twin;

import io.playcast.Claims;
import io.playcast.Rejected;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Unique keys as a map. */
public final class InMemoryClaims implements Claims {
    private final Map<String, String> owners = new ConcurrentHashMap<>();

    @Override
    public void claim(String kind, byte[] hash, String owner) {
        var holder = owners.putIfAbsent(key(kind, hash), owner);
        if (holder != null && !holder.equals(owner)) {
            throw new Rejected("claim.taken", "Somebody else holds this key");
        }
    }

    @Override
    public Optional<String> find(String kind, byte[] hash) {
        return Optional.ofNullable(owners.get(key(kind, hash)));
    }

    @Override
    public void release(String kind, String owner) {
        owners.entrySet()
                .removeIf(e -> e.getKey().startsWith(kind + ":") && e.getValue().equals(owner));
    }

    public int size() {
        return owners.size();
    }

    private static String key(String kind, byte[] hash) {
        return kind + ":" + HexFormat.of().formatHex(hash);
    }
}
