package org.wutong.bureau.register.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wutong.bureau.messages.Message;
import org.wutong.bureau.messages.MessageFilter;
import org.wutong.bureau.messages.Messages;
import org.wutong.bureau.messages.State;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.register.ExportNote;
import org.wutong.bureau.register.ExportPurpose;
import org.wutong.bureau.register.Exports;
import org.wutong.bureau.register.XlsxTable;

/** The log of messages as it is narrowed, as a sheet; of numbers the last four. */
@Controller
@PreAuthorize("hasAuthority('EXPORT')")
class MessageExport {
    private static final int MOST = 50_000;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Messages messages;
    private final MessageSource texts;
    private final ReportingTree tree;
    private final Exports exports;

    MessageExport(Messages messages, MessageSource texts, ReportingTree tree, Exports exports) {
        this.messages = messages;
        this.texts = texts;
        this.tree = tree;
        this.exports = exports;
    }

    @GetMapping("/messages/export")
    void export(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(defaultValue = "") String template,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String tail,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            ExportPurpose purpose,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        MessageFilter filter = new MessageFilter(state, template, place, tail.strip(), from, to);
        List<Message> rows = messages.before(Long.MAX_VALUE, filter, MOST);
        ExportNote note = exports.note(me, purpose, "message", me.viewScope(), rows.size(), "");
        new XlsxTable<Message>()
                .column(text("messages.asked-at", locale), one -> moment(one.askedAt()))
                .column(text("messages.asked-by", locale), Message::askedBy)
                .column(
                        text("messages.place", locale),
                        one -> tree.path(one.recipient().region()))
                .column(text("messages.phone", locale), Message::phoneTail)
                .column(text("messages.text", locale), Message::text)
                .column(text("messages.state", locale), one -> text(one.state().labelKey(), locale))
                .column(text("messages.tries", locale), Message::attempts)
                .column(text("messages.ended", locale), one -> moment(one.endedAt()))
                .column(
                        text("messages.problem", locale),
                        one -> one.problem().isEmpty() ? null : text(one.problem(), locale))
                .send(response, text("messages.title", locale), rows, note);
    }

    private static @Nullable String moment(@Nullable OffsetDateTime at) {
        return at == null ? null : at.atZoneSameInstant(ZONE).format(MOMENT);
    }

    private String text(String key, Locale locale) {
        return texts.getMessage(key, null, locale);
    }
}
