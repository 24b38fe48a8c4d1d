package org.wutong.bureau.messages.web;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.messages.Manners;
import org.wutong.bureau.messages.State;
import org.wutong.bureau.offices.ReportingTree;

/** Says what is recorded of messages in the reader's words. */
public record MessageWords(Manners manners, ReportingTree tree, Locale language) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    public String template(String code) {
        return manners.template(code).map(one -> one.title(language)).orElse(code);
    }

    public String place(String region) {
        return tree.path(region);
    }

    public String moment(@Nullable OffsetDateTime at) {
        return at == null ? "—" : at.atZoneSameInstant(ZONE).format(MOMENT);
    }

    /** Which sign a state bears. */
    public String badge(State state) {
        return switch (state) {
            case SENT -> "yes";
            case WAITING, SENDING -> "act";
            case UNSURE -> "unk";
            case FAILED -> "bad";
            case LOGGED, OPTED_OUT, CANCELLED -> "no";
        };
    }
}
