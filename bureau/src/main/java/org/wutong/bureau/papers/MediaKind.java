package org.wutong.bureau.papers;

/** What a paper may be, told by its bytes and never by its name. */
public enum MediaKind {
    JPEG("image/jpeg", "jpg", true),
    PNG("image/png", "png", true),
    PDF("application/pdf", "pdf", false),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", false),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", false),
    OFD("application/ofd", "ofd", false);

    private final String type;
    private final String ending;
    private final boolean picture;

    MediaKind(String type, String ending, boolean picture) {
        this.type = type;
        this.ending = ending;
        this.picture = picture;
    }

    /** As a response declares it. */
    public String type() {
        return type;
    }

    /** Ending of file names. */
    public String ending() {
        return ending;
    }

    /** Whether browsers show it by themselves. */
    public boolean picture() {
        return picture;
    }
}
