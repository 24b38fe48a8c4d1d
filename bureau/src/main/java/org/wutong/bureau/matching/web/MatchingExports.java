package org.wutong.bureau.matching.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wutong.bureau.matching.Advices;
import org.wutong.bureau.matching.Advices.Advised;
import org.wutong.bureau.matching.Matches;
import org.wutong.bureau.matching.storage.MatchRows.Line;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.register.ExportNote;
import org.wutong.bureau.register.ExportPurpose;
import org.wutong.bureau.register.Exports;
import org.wutong.bureau.register.XlsxTable;

/** The list of people by their number of suitable jobs, as a sheet: name, age and village, no numbers of identity or phone. */
@Controller
@PreAuthorize("hasAuthority('EXPORT')")
class MatchingExports {
    private static final int MOST = 200_000;

    private final Matches matches;
    private final Advices advices;
    private final AdviceWords adviceWords;
    private final MatchWords words;
    private final MessageSource messages;
    private final Exports exports;

    MatchingExports(
            Matches matches,
            Advices advices,
            AdviceWords adviceWords,
            MatchWords words,
            MessageSource messages,
            Exports exports) {
        this.matches = matches;
        this.advices = advices;
        this.adviceWords = adviceWords;
        this.words = words;
        this.messages = messages;
        this.exports = exports;
    }

    @GetMapping("/matching/export")
    void export(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(defaultValue = "FEWER") Matches.Group group,
            ExportPurpose purpose,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        List<Line> rows = matches.all(place == null || place.isBlank() ? me.viewScope() : place, group, MOST);
        Map<Long, Advised> advised = advices.handiest(rows.stream()
                .filter(line -> line.suitable() < Matches.ENOUGH)
                .map(Line::worker)
                .toList());
        ExportNote note = exports.note(me, purpose, "matching", me.viewScope(), rows.size(), group.toString());
        new XlsxTable<Line>()
                .column(text("matching.name", locale), Line::name)
                .column(
                        text("matching.gender", locale),
                        line -> line.gender() == null ? null : text("matching.gender." + line.gender(), locale))
                .column(text("matching.age", locale), line -> words.age(line.birthDate()))
                .column(text("matching.place", locale), line -> words.place(line.region()))
                .column(text("matching.suitable", locale), Line::suitable)
                .column(text("matching.barred", locale), line -> words.barred(line.barred(), locale))
                .column(
                        text("matching.advice", locale),
                        line -> line.suitable() >= Matches.ENOUGH
                                ? null
                                : advice(line, advised.get(line.worker()), locale))
                .send(response, text("matching.title", locale), rows, note);
    }

    private String advice(Line line, @Nullable Advised advised, Locale locale) {
        return advised == null ? words.advice(line, locale) : adviceWords.forWorker(advised, locale);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
