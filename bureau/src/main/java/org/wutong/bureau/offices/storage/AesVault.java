package org.wutong.bureau.offices.storage;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.concurrent.Callable;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.wutong.bureau.offices.Vault;

/** AES-256-GCM with a fresh nonce a value; digests by HMAC-SHA-256 under a second key. */
final class AesVault implements Vault {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int SHORT = 1_024;

    private final SecretKeySpec cipherKey;
    private final SecureRandom random = new SecureRandom();
    /** Looking a cipher up and preparing its key takes longer than a number takes to encrypt. */
    private final ThreadLocal<Cipher> ciphers = ThreadLocal.withInitial(AesVault::newCipher);

    private final ThreadLocal<Mac> macs;

    /** @param keys 64 bytes: the first half encrypts, the second half digests */
    AesVault(byte[] keys) {
        if (keys.length != 64) {
            throw new IllegalArgumentException("key file: 64 bytes expected, found " + keys.length);
        }
        this.cipherKey = new SecretKeySpec(keys, 0, 32, "AES");
        SecretKeySpec digestKey = new SecretKeySpec(keys, 32, 32, "HmacSHA256");
        this.macs = ThreadLocal.withInitial(() -> made(() -> {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(digestKey);
            return mac;
        }));
    }

    private static Cipher newCipher() {
        return made(() -> Cipher.getInstance("AES/GCM/NoPadding"));
    }

    /** A cipher holds on to its largest text: whole files do not go through the kept one. */
    private Cipher cipher(int length) {
        return length <= SHORT ? ciphers.get() : newCipher();
    }

    private static <T> T made(Callable<T> making) {
        try {
            return making.call();
        } catch (Exception e) {
            throw new IllegalStateException("this Java lacks a cipher", e);
        }
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
            Cipher cipher = cipher(plain.length);
            cipher.init(Cipher.ENCRYPT_MODE, cipherKey, new GCMParameterSpec(TAG_BITS, nonce));
            byte[] all = Arrays.copyOf(nonce, NONCE + cipher.getOutputSize(plain.length));
            cipher.doFinal(plain, 0, plain.length, all, NONCE);
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
            Cipher cipher = cipher(sealed.length);
            cipher.init(Cipher.DECRYPT_MODE, cipherKey, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE));
            return cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot decrypt: wrong key file, or the value was changed outside", e);
        }
    }

    @Override
    public byte[] digest(Kind kind, String plain) {
        Mac mac = macs.get();
        mac.update((byte) kind.ordinal());
        return mac.doFinal(plain.getBytes(StandardCharsets.UTF_8));
    }
}
