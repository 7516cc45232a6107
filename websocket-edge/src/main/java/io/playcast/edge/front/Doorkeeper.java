package io.playcast.edge.front;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Says who may open a socket. On a loop: it does not block. */
public interface Doorkeeper {
    /** Empty for who may come in.
     *
     * @param origin of the page that asks; null for who is no page
     * @param protocols the sub-protocols it speaks
     * @param address of the client
     */
    Optional<HttpStatus> refuse(@Nullable String origin, List<String> protocols, String address);

    /** 0 for an address that may ask for anything at all, else the milliseconds until it may. */
    long blockedMs(String address);

    /** The front itself refused somebody, for what is no handshake or not even HTTP. @param code of the refusal */
    void refused(String code);
}
