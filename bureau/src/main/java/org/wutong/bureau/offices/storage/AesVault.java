package org.wutong.bureau.offices.storage;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.wutong.bureau.offices.Vault;

/** AES-256-GCM with a fresh nonce a value; digests by HMAC-SHA-256 under a second key. */
final class AesVault implements Vault {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec cipherKey;
    private final SecretKeySpec digestKey;
    private final SecureRandom random = new SecureRandom();

    /** @param keys 64 bytes: the first half encrypts, the second half digests */
    AesVault(byte[] keys) {
        if (keys.length != 64) {
            throw new IllegalArgumentException("key file: 64 bytes expected, found " + keys.length);
        }
        this.cipherKey = new SecretKeySpec(keys, 0, 32, "AES");
        this.digestKey = new SecretKeySpec(keys, 32, 32, "HmacSHA256");
    }

    @Override
    public byte[] encrypt(String plain) {
        return seal(plain.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public byte[] seal(byte[] plain) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, cipherKey, new GCMParameterSpec(TAG_BITS, nonce));
            byte[] sealed = cipher.doFinal(plain);
            byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, all, NONCE, sealed.length);
            return all;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt", e);
        }
    }

    @Override
    public String decrypt(byte[] sealed) {
        return new String(unseal(sealed), StandardCharsets.UTF_8);
    }

    @Override
    public byte[] unseal(byte[] sealed) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, cipherKey, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE));
            return cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot decrypt: wrong key file, or the value was changed outside", e);
        }
    }

    @Override
    public byte[] digest(Kind kind, String plain) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(digestKey);
            mac.update((byte) kind.ordinal());
            return mac.doFinal(plain.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot digest", e);
        }
    }
}
