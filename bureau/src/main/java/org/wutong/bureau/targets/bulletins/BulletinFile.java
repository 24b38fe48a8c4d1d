package org.wutong.bureau.targets.bulletins;

/**
 * One form of a bulletin as it was sent.
 *
 * @param kind {@code docx}, {@code pdf} or {@code xlsx}
 * @param sha256 of the bytes, in hexadecimal
 */
public record BulletinFile(String kind, byte[] bytes, String sha256) {
    public static final java.util.List<String> KINDS = java.util.List.of("pdf", "docx", "xlsx");
}
