package org.wutong.bureau.offices;

/**
 * Keeps identity, phone and account numbers, and the bytes of papers: encrypted for showing, keyed digests for finding. Behind it stands a provider
 * (AES-GCM and HMAC-SHA-256 by default).
 */
public interface Vault {
    /** What a digest is of, so that equal digits in different places do not match. */
    enum Kind {
        IDENTITY,
        IDENTITY_TAIL,
        PHONE,
        PHONE_TAIL,
        ACCOUNT,
        PAPER
    }

    byte[] encrypt(String plain);

    String decrypt(byte[] cipher);

    byte[] seal(byte[] plain);

    byte[] unseal(byte[] sealed);

    byte[] digest(Kind kind, String plain);
}
