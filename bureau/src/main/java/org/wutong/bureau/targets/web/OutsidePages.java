package org.wutong.bureau.targets.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.papers.PaperRefused;
import org.wutong.bureau.papers.Upload;
import org.wutong.bureau.register.Flash;
import org.wutong.bureau.targets.OutsideFigure;
import org.wutong.bureau.targets.OutsideFigures;
import org.wutong.bureau.targets.Target;
import org.wutong.bureau.targets.TargetBook;

/** Takes a figure that another office told, with its paper. */
@Controller
class OutsidePages {
    private static final String PAPER = "outside-figure";
    private static final int LONGEST = 100;

    private final TargetBook book;
    private final OutsideFigures outside;
    private final HomePlace homes;
    private final BusinessDate businessDate;

    OutsidePages(TargetBook book, OutsideFigures outside, HomePlace homes, BusinessDate businessDate) {
        this.book = book;
        this.outside = outside;
        this.homes = homes;
        this.businessDate = businessDate;
    }

    static boolean mayEnter(Officer me, Node place) {
        String edit = me.editScope();
        return (me.may(Right.EDIT_SHARED) || me.may(Right.STEER))
                && edit != null
                && place.code().startsWith(edit);
    }

    @PostMapping("/targets/{id}/outside")
    @PreAuthorize("hasAnyAuthority('EDIT_SHARED', 'STEER')")
    String enter(
            @AuthenticationPrincipal Officer me,
            @PathVariable String id,
            @RequestParam String place,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
            @RequestParam(defaultValue = "") String toldBy,
            @RequestParam(required = false) @Nullable Long corrects,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes redirect)
            throws IOException {
        Target target = book.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Node at = homes.asked(me, place)
                .filter(node -> node.code().startsWith(target.region()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!mayEnter(me, at)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        String back = "redirect:/targets/" + id + "?place=" + at.code();
        Optional<Long> read = TypedNumber.read(target.unit(), number);
        LocalDate today = businessDate.today();
        if (read.isEmpty()) {
            Flash.refused(redirect, "targets.share.number", at.shortName(), number);
        } else if (asOf == null || asOf.isAfter(today) || asOf.isBefore(target.papersFrom())) {
            Flash.refused(
                    redirect,
                    "targets.outside.day",
                    asOf == null ? "—" : asOf.toString(),
                    target.papersFrom().toString(),
                    today.toString());
        } else if (toldBy.isBlank() || toldBy.strip().length() > LONGEST) {
            Flash.refused(redirect, "targets.outside.told-by", LONGEST);
        } else if (corrects != null && !mayCorrect(id, at, corrects, reason)) {
            Flash.refused(redirect, "targets.outside.reason");
        } else if (file == null || file.isEmpty()) {
            Flash.refused(redirect, "targets.outside.paper");
        } else {
            OutsideFigures.Draft draft = new OutsideFigures.Draft(
                    id, at.code(), read.get(), asOf, toldBy.strip(), corrects, corrects == null ? "" : reason.strip());
            String name = file.getOriginalFilename();
            try {
                outside.add(draft, new Upload(name == null ? "" : name, file.getBytes(), PAPER, "", null, null));
                Flash.done(redirect, "targets.outside.done", at.shortName(), asOf.toString());
            } catch (PaperRefused refused) {
                Flash.refused(redirect, refused.key(), refused.args().toArray());
            }
        }
        return back;
    }

    /** Each entry is corrected once, by one for the same target and place, with a reason. */
    private boolean mayCorrect(String target, Node at, long corrects, String reason) {
        return !reason.isBlank()
                && outside.history(target, at.code()).stream()
                        .filter(figure -> figure.id() == corrects)
                        .anyMatch(OutsideFigure::counts);
    }
}
