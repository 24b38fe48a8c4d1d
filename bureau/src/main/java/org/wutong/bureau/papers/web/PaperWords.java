package org.wutong.bureau.papers.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.papers.Paper;
import org.wutong.bureau.papers.PaperKind;
import org.wutong.bureau.papers.PaperKinds;

/** Says what is recorded of papers in the reader's words. */
public record PaperWords(PaperKinds kinds, Locale language, LocalDate today) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    public String kind(Paper paper) {
        return kinds.find(paper.kind()).map(kind -> kind.name(language)).orElse(paper.kind());
    }

    public String kind(PaperKind kind) {
        return kind.name(language);
    }

    public String size(Paper paper) {
        return paper.size() < 1 << 20
                ? Math.max(1, paper.size() >> 10) + " KB"
                : String.format(Locale.ROOT, "%.1f MB", paper.size() / 1048576.0);
    }

    public String day(@Nullable LocalDate day) {
        return day == null ? "—" : day.toString();
    }

    public String moment(OffsetDateTime at) {
        return at.atZoneSameInstant(ZONE).format(MOMENT);
    }

    public boolean expired(Paper paper) {
        return !paper.validOn(today);
    }
}
