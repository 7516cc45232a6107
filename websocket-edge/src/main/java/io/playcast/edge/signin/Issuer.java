package io.playcast.edge.signin;

import java.net.URI;

/** Who the authorization server says it is: the address under which browsers and agents reach it. */
public record Issuer(URI uri) {
    public Issuer {
        if (uri.getHost() == null
                || uri.getQuery() != null
                || uri.getFragment() != null
                || uri.toString().endsWith("/")) {
            throw new IllegalArgumentException(
                    "playcast.accounts.issuer is an address such as https://play.example.org, without a slash at its end");
        }
    }

    /** As browsers write it (RFC 6454 §6.2). */
    public String origin() {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    public String at(String path) {
        return uri + path;
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
