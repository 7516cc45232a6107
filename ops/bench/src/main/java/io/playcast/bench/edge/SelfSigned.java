package io.playcast.bench.edge;

import io.playcast.bench.edge.PeerServer.Certificate;
import java.nio.file.Files;
import java.nio.file.Path;

/** A P-256 key and certificate for a peer, of the kind the platform makes for itself. */
final class SelfSigned {
    private SelfSigned() {}

    static Certificate in(Path home) {
        var made = new Certificate(home.resolve("peer-key.pem"), home.resolve("peer.pem"));
        if (!Files.exists(made.chain())) {
            Processes.run(
                    "openssl",
                    "req",
                    "-x509",
                    "-newkey",
                    "ec",
                    "-pkeyopt",
                    "ec_paramgen_curve:prime256v1",
                    "-nodes",
                    "-subj",
                    "/CN=localhost",
                    "-days",
                    "2",
                    "-keyout",
                    made.key().toString(),
                    "-out",
                    made.chain().toString());
        }
        return made;
    }
}
