package io.playcast.edge.tls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.ssl.pem.PemContent;

/** Where the port's key and certificate come from; asked again and again. */
interface ServerKeys {
    Keys current();

    /** The local authority's, made anew in its last month. */
    static ServerKeys of(LocalAuthority authority) {
        return () -> {
            var server = authority.server(ServerCertificate.localNames());
            return new Keys(
                    server.key(),
                    List.of(server.certificate(), authority.authority().certificate()));
        };
    }

    /** Those of an operator, who has them renewed by whom he likes. */
    static ServerKeys of(Path certificate, Path key) {
        return () -> {
            try {
                return new Keys(
                        Objects.requireNonNull(PemContent.load(key).getPrivateKey(), () -> "No key in " + key),
                        PemContent.load(certificate).getCertificates());
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        };
    }
}
