package org.wutong.bureau.employers.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.wutong.bureau.employers.Employer;
import org.wutong.bureau.employers.EmployerFilter;
import org.wutong.bureau.employers.Employers;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.PlaceReader;
import org.wutong.bureau.register.XlsxTable;

/** The list as it is narrowed, as a sheet that can be brought in again; phone numbers stay behind. */
@Controller
@PreAuthorize("hasAuthority('EXPORT')")
class EmployerExports {
    private static final int MOST = 100_000;

    private final Employers employers;
    private final PlaceReader places;
    private final MessageSource messages;
    private final Audit audit;

    EmployerExports(Employers employers, PlaceReader places, MessageSource messages, Audit audit) {
        this.employers = employers;
        this.places = places;
        this.messages = messages;
        this.audit = audit;
    }

    @GetMapping("/employers/export")
    void export(@AuthenticationPrincipal Officer me, EmployerFilter filter, Locale locale, HttpServletResponse response)
            throws IOException {
        List<Employer> rows = employers.all(EmployerLinks.read(filter, places), MOST);
        audit.record("export", "employer", null, me.viewScope(), null, Integer.toString(rows.size()));
        new XlsxTable<Employer>()
                .column(text("employers.sheet.name", locale), Employer::name)
                .column(text("employers.sheet.code", locale), Employer::creditCode)
                .column(
                        text("employers.sheet.kind", locale),
                        one -> text(one.kind().labelKey(), locale))
                .column(
                        text("employers.sheet.size", locale),
                        one -> one.size() == null ? null : text(one.size().labelKey(), locale))
                .column(text("employers.sheet.industry", locale), Employer::industry)
                .column(text("employers.sheet.place", locale), Employer::region)
                .column(text("employers.sheet.address", locale), Employer::address)
                .column(text("employers.sheet.workshop", locale), one -> yesNo(one.workshopRecognised(), locale))
                .column(text("employers.sheet.key", locale), one -> yesNo(one.keyProject(), locale))
                .column(text("employers.sheet.contact", locale), Employer::contact)
                .send(response, text("employers.title", locale), rows);
    }

    private @Nullable String yesNo(@Nullable Boolean value, Locale locale) {
        return value == null ? null : text(value ? "employers.yes" : "employers.no", locale);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
