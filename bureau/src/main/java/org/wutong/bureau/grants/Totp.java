package org.wutong.bureau.grants;

import java.nio.ByteBuffer;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time codes: RFC 6238 over HMAC-SHA-1, which every authenticator understands. */
public final class Totp {
    private static final int TEN = 10;

    private Totp() {}

    /** The step of time a moment lies in. */
    static long step(long epochSecond, int seconds) {
        return Math.floorDiv(epochSecond, seconds);
    }

    /**
     * The code an authenticator shows at a moment.
     *
     * @param base32 the secret as it was typed in
     */
    public static String shown(String base32, long epochSecond, int seconds, int digits) {
        return code(Base32.read(base32), step(epochSecond, seconds), digits);
    }

    static String code(byte[] secret, long step, int digits) {
        byte[] hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fffffff;
        int modulus = 1;
        for (int i = 0; i < digits; i++) {
            modulus *= TEN;
        }
        return String.format("%0" + digits + "d", number % modulus);
    }

    private static byte[] hmac(byte[] secret, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            return mac.doFinal(message);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has HmacSHA1", e);
        }
    }
}
