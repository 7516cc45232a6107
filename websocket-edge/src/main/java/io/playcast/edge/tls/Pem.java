package io.playcast.edge.tls;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;

/** A private key and its certificate, and how they are written in one PEM file (RFC 7468), so that they change together. */
record Pem(PrivateKey key, X509Certificate certificate) {
    byte[] encoded() {
        return write(key, certificate);
    }

    /** The part that may be shown to everybody. */
    byte[] certificateOnly() {
        return write(certificate);
    }

    static Pem parse(byte[] file) {
        try (var parser = new PEMParser(new StringReader(new String(file, StandardCharsets.UTF_8)))) {
            var key = (PrivateKeyInfo) parser.readObject();
            var certificate = (X509CertificateHolder) parser.readObject();
            if (key == null || certificate == null) {
                throw new IllegalStateException("a key and a certificate were expected in the PEM file");
            }
            return new Pem(
                    new JcaPEMKeyConverter().getPrivateKey(key),
                    new JcaX509CertificateConverter().getCertificate(certificate));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CertificateException e) {
            throw new IllegalStateException("the PEM file holds no X.509 certificate", e);
        }
    }

    private static byte[] write(Object... parts) {
        var text = new StringWriter();
        try (var pem = new JcaPEMWriter(text)) {
            for (var part : Arrays.asList(parts)) {
                pem.writeObject(part instanceof PrivateKey key ? new JcaPKCS8Generator(key, null) : part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
