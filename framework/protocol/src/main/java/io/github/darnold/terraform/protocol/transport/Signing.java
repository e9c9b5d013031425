package io.github.darnold.terraform.protocol.transport;

/// An elliptic curve and how certificates are signed with it.
///
/// @param curve name of the curve in the JDK
/// @param algorithm name of the signature in the JDK
/// @param oid the signature's object identifier
record Signing(String curve, String algorithm, String oid) {

    static final Signing P256 = new Signing("secp256r1", "SHA256withECDSA", "1.2.840.10045.4.3.2");
}
