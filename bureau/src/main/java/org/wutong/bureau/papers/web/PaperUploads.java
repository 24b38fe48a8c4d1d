package org.wutong.bureau.papers.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.wutong.bureau.papers.Owner;
import org.wutong.bureau.papers.PaperRefused;
import org.wutong.bureau.papers.Papers;
import org.wutong.bureau.papers.Upload;
import org.wutong.vocabulary.Checked;
import org.wutong.vocabulary.DateText;

/** Takes the files of one form, each by itself: what is good is kept, what is not is told. */
@Component
class PaperUploads {
    private final Papers papers;

    PaperUploads(Papers papers) {
        this.papers = papers;
    }

    /** What became of the files, in their order. */
    List<Told> take(Owner owner, PaperForm form, LocalDate today) {
        List<Told> told = new ArrayList<>();
        LocalDate issued = date("papers.issued", form.issuedOn(), today, told);
        LocalDate until = date("papers.valid", form.validUntil(), null, told);
        if (form.files().isEmpty()) {
            told.add(Told.bad("papers.refused.no-file"));
        }
        if (PaperForm.text(form.kind()).isEmpty()) {
            told.add(Told.bad("papers.refused.no-kind"));
        }
        if (!told.isEmpty()) {
            return told;
        }
        for (MultipartFile file : form.files()) {
            try {
                String name = PaperForm.text(file.getOriginalFilename());
                papers.attach(
                        owner,
                        new Upload(
                                name,
                                file.getBytes(),
                                PaperForm.text(form.kind()),
                                PaperForm.text(form.number()),
                                issued,
                                until));
                told.add(Told.done("papers.attached", name));
            } catch (PaperRefused refused) {
                told.add(Told.of(refused));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return told;
    }

    private static @Nullable LocalDate date(
            String field, @Nullable String typed, @Nullable LocalDate notAfter, List<Told> told) {
        if (PaperForm.text(typed).isEmpty()) {
            return null;
        }
        Checked<DateText.Given> checked = DateText.parse(PaperForm.text(typed));
        checked.invalid().ifPresent(invalid -> told.add(Told.bad(field + ".bad", PaperForm.text(typed))));
        LocalDate day = checked.value().map(DateText.Given::first).orElse(null);
        if (day != null && notAfter != null && day.isAfter(notAfter)) {
            told.add(Told.bad(field + ".future", day.toString(), notAfter.toString()));
        }
        return day;
    }
}
