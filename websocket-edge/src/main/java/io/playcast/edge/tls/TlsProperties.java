package io.playcast.edge.tls;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The certificate of the platform's port.
 *
 * @param certificate PEM file of the chain, the server's own first; empty: one of the local authority
 * @param key PEM file of its private key, PKCS 8 and without a password
 * @param look how often the files are looked at; a changed certificate is shown to new connections, without a restart
 */
@ConfigurationProperties("playcast.tls")
public record TlsProperties(
        @DefaultValue("") String certificate,
        @DefaultValue("") String key,
        @DefaultValue("30s") Duration look) {}
