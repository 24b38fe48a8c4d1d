package org.wutong.bureau.papers.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** What the form for new papers carries: files chosen, or pictures taken, and what is said of all of them. */
record PaperForm(
        @Nullable List<MultipartFile> file,
        @Nullable List<MultipartFile> photo,
        @Nullable String kind,
        @Nullable String number,
        @Nullable String issuedOn,
        @Nullable String validUntil) {
    static final PaperForm BLANK = new PaperForm(null, null, "", "", "", "");

    List<MultipartFile> files() {
        return java.util.stream.Stream.of(file, photo)
                .filter(java.util.Objects::nonNull)
                .flatMap(List::stream)
                .filter(one ->
                        !one.isEmpty() || !text(one.getOriginalFilename()).isEmpty())
                .toList();
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
