package io.github.darnold.terraform.protocol.transport;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;

/// Writes the certificate by which the plugin host knows us again. The JDK has no public writer for X.509, and
/// the libraries that have one cost a tenth of a second at each start.
final class SelfSignedCertificate {

    private static final String NAME = "localhost";
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(30);
    /// Longer than any run, and checked once, when the host connects.
    private static final Duration LIFETIME = Duration.ofDays(365);

    private static final byte[] VERSION_3 = Der.explicit(0, Der.integer(BigInteger.TWO));
    private static final int SERIAL_BITS = 127;

    private SelfSignedCertificate() {}

    static byte[] write(KeyPair keys, Signing signing, SecureRandom random, Instant now)
            throws GeneralSecurityException {
        byte[] algorithm = Der.sequence(Der.oid(signing.oid()));
        byte[] name = Der.sequence(Der.set(Der.sequence(Der.oid("2.5.4.3"), Der.utf8(NAME))));
        byte[] body = Der.sequence(
                VERSION_3,
                Der.integer(new BigInteger(SERIAL_BITS, random).setBit(0)),
                algorithm,
                name,
                Der.sequence(Der.time(now.minus(CLOCKS_DIFFER)), Der.time(now.plus(LIFETIME))),
                name,
                keys.getPublic().getEncoded(),
                extensions());
        Signature signature = Signature.getInstance(signing.algorithm());
        signature.initSign(keys.getPrivate(), random);
        signature.update(body);
        return Der.sequence(body, algorithm, Der.bits(0, signature.sign()));
    }

    private static byte[] extensions() {
        byte[] alternativeNames = Der.sequence(Der.implicit(2, NAME.getBytes(StandardCharsets.US_ASCII)));
        byte[] serverAndClient = Der.sequence(Der.oid("1.3.6.1.5.5.7.3.1"), Der.oid("1.3.6.1.5.5.7.3.2"));
        byte[] digitalSignature = Der.bits(7, (byte) 0x80);
        byte[] authority = Der.sequence(Der.yes());
        return Der.explicit(
                3,
                Der.sequence(
                        critical("2.5.29.19", authority),
                        critical("2.5.29.15", digitalSignature),
                        Der.sequence(Der.oid("2.5.29.37"), Der.octets(serverAndClient)),
                        Der.sequence(Der.oid("2.5.29.17"), Der.octets(alternativeNames))));
    }

    private static byte[] critical(String oid, byte[] value) {
        return Der.sequence(Der.oid(oid), Der.yes(), Der.octets(value));
    }
}
