package io.playcast.edge.address;

import io.playcast.Metadata;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Adds to a command's metadata from where it was sent: over a socket, or by the HTTP request this thread answers. */
@Component
public final class WhereFrom {
    private final Pseudonyms pseudonyms;

    public WhereFrom(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    public Map<String, String> added(Map<String, String> metadata, String address) {
        var with = new HashMap<>(metadata);
        with.put(Metadata.FROM, pseudonyms.of(address).value());
        return with;
    }

    /** As it is for what the edge does of itself. */
    public Map<String, String> addedByRequest(Map<String, String> metadata) {
        return !metadata.containsKey(Metadata.FROM)
                        && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes answered
                ? added(metadata, answered.getRequest().getRemoteAddr())
                : metadata;
    }
}
