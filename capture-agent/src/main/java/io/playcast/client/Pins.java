package io.playcast.client;

import java.net.Socket;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/** Believes a chain that its authority vouches for only when one of the chain's public keys is pinned (the idea of RFC 7469 §2.6). */
final class Pins extends X509ExtendedTrustManager {
    private static final String SHA256 = "sha256/";
    private static final int SHA256_BYTES = 32;

    private final X509ExtendedTrustManager authorities;
    private final Set<String> pinned;

    /** @param pinned as {@link #of} writes them */
    Pins(X509ExtendedTrustManager authorities, List<String> pinned) {
        this.authorities = authorities;
        this.pinned = pinned.stream().map(Pins::checked).collect(Collectors.toSet());
    }

    /** The chain is good, but it belongs to somebody else. */
    static final class Mismatch extends CertificateException {
        private static final long serialVersionUID = 1L;

        Mismatch(String shown) {
            super(shown);
        }
    }

    /** The SHA-256 of the public key with its algorithm (SubjectPublicKeyInfo), in base64. */
    static String of(X509Certificate certificate) {
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest(certificate.getPublicKey().getEncoded());
            return SHA256 + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException problem) {
            throw new IllegalStateException("This JDK has no SHA-256", problem);
        }
    }

    private static String checked(String pin) {
        try {
            if (pin.startsWith(SHA256)
                    && Base64.getDecoder().decode(pin.substring(SHA256.length())).length == SHA256_BYTES) {
                return pin;
            }
        } catch (IllegalArgumentException _) {
            // no base64: said below
        }
        throw new IllegalArgumentException("A pin looks like sha256/ and 44 characters of base64, not " + pin);
    }

    private void check(X509Certificate... chain) throws Mismatch {
        var shown = Arrays.stream(chain).map(Pins::of).toList();
        if (shown.stream().noneMatch(pinned::contains)) {
            throw new Mismatch(String.join(", ", shown));
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        authorities.checkServerTrusted(chain, type, engine);
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        authorities.checkServerTrusted(chain, type, socket);
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        authorities.checkServerTrusted(chain, type);
        check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        authorities.checkClientTrusted(chain, type, engine);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        authorities.checkClientTrusted(chain, type, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        authorities.checkClientTrusted(chain, type);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return authorities.getAcceptedIssuers();
    }
}
