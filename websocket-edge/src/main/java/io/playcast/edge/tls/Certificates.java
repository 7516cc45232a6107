package io.playcast.edge.tls;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes X.509 certificates on P-256 keys (RFC 5280): the authority's own, and those it signs for servers and nodes. */
final class Certificates {
    private static final X500Name AUTHORITY = new X500Name("CN=Playcast local authority");
    private static final X500Name SERVER = new X500Name("CN=Playcast");
    private static final X500Name NODE = new X500Name("CN=Playcast node");
    /** Clocks of clients may be a little behind. */
    private static final Duration BEFORE = Duration.ofHours(1);

    private Certificates() {}

    static Pem authority(Instant now, Duration lasts) {
        try {
            var keys = keys();
            var builder = builder(AUTHORITY, keys.getPublic(), now, lasts)
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
                    .addExtension(
                            Extension.subjectKeyIdentifier,
                            false,
                            new JcaX509ExtensionUtils().createSubjectKeyIdentifier(keys.getPublic()));
            return new Pem(keys.getPrivate(), sign(builder, keys.getPrivate()));
        } catch (GeneralSecurityException | CertIOException | OperatorCreationException e) {
            throw new IllegalStateException("the certificate authority cannot be made", e);
        }
    }

    static Pem server(Pem authority, List<String> names, Instant now, Duration lasts) {
        return signed(authority, new Leaf(SERVER, names, KeyPurposeId.id_kp_serverAuth), now, lasts);
    }

    /** For a process of a cluster, which asks and answers; by no name, for its authority signs nobody else's to ask with. */
    static Pem node(Pem authority, Instant now, Duration lasts) {
        var leaf = new Leaf(NODE, List.of(), KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth);
        return signed(authority, leaf, now, lasts);
    }

    private record Leaf(X500Name subject, List<String> names, KeyPurposeId... purposes) {}

    private static Pem signed(Pem authority, Leaf leaf, Instant now, Duration lasts) {
        try {
            var keys = keys();
            var builder = builder(leaf.subject(), keys.getPublic(), now, lasts)
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                    .addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(leaf.purposes()))
                    .addExtension(
                            Extension.authorityKeyIdentifier,
                            false,
                            new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(authority.certificate()));
            if (!leaf.names().isEmpty()) {
                builder.addExtension(Extension.subjectAlternativeName, false, subjects(leaf.names()));
            }
            return new Pem(keys.getPrivate(), sign(builder, authority.key()));
        } catch (GeneralSecurityException | CertIOException | OperatorCreationException e) {
            throw new IllegalStateException("a certificate cannot be made", e);
        }
    }

    private static GeneralNames subjects(List<String> names) {
        return new GeneralNames(names.stream()
                .map(name -> new GeneralName(isAddress(name) ? GeneralName.iPAddress : GeneralName.dNSName, name))
                .toArray(GeneralName[]::new));
    }

    private static boolean isAddress(String name) {
        return name.contains(":") || name.matches("[0-9.]+");
    }

    private static X509v3CertificateBuilder builder(X500Name subject, PublicKey key, Instant now, Duration lasts) {
        var serial = new BigInteger(127, new SecureRandom()).add(BigInteger.ONE);
        return new JcaX509v3CertificateBuilder(
                AUTHORITY, serial, Date.from(now.minus(BEFORE)), Date.from(now.plus(lasts)), subject, key);
    }

    private static X509Certificate sign(X509v3CertificateBuilder builder, java.security.PrivateKey key)
            throws OperatorCreationException, GeneralSecurityException {
        var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(key);
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }

    private static KeyPair keys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }
}
