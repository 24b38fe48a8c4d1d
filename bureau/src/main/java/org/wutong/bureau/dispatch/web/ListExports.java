package org.wutong.bureau.dispatch.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.wutong.bureau.dispatch.Batch;
import org.wutong.bureau.dispatch.Batches;
import org.wutong.bureau.dispatch.FollowUp;
import org.wutong.bureau.dispatch.FollowUps;
import org.wutong.bureau.dispatch.Passengers;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.register.ExportPurpose;
import org.wutong.bureau.register.Exports;
import org.wutong.bureau.register.XlsxTable;

/** Lists of a batch as files, with what they are taken for. */
@Controller
@RequestMapping("/dispatch/{id:\\d+}")
@PreAuthorize("hasAuthority('EXPORT')")
class ListExports {
    private final BatchPages pages;
    private final Batches batches;
    private final Passengers passengers;
    private final FollowUps followUps;
    private final DispatchWords words;
    private final Exports exports;

    ListExports(
            BatchPages pages,
            Batches batches,
            Passengers passengers,
            FollowUps followUps,
            DispatchWords words,
            Exports exports) {
        this.pages = pages;
        this.batches = batches;
        this.passengers = passengers;
        this.followUps = followUps;
        this.words = words;
        this.exports = exports;
    }

    /** Everybody of the batch: with vehicle, seat and how far each has come. */
    @GetMapping("/people/export")
    @PreAuthorize("hasAuthority('EXPORT')")
    void people(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            Narrowed narrowed,
            ExportPurpose purpose,
            HttpServletResponse response)
            throws IOException {
        Batch batch = pages.known(id);
        List<DispatchWords.Line> lines = narrowed.of(words.lines(passengers.of(id), batches.vehicles(id)));
        new XlsxTable<DispatchWords.Line>()
                .column(words.say("dispatch.vehicle"), DispatchWords.Line::plate)
                .column(words.say("dispatch.seat"), line -> line.passenger().seat())
                .column(words.say("people.field.name"), DispatchWords.Line::name)
                .column(words.say("dispatch.gender-age"), DispatchWords.Line::genderAge)
                .column(words.say("dispatch.township"), DispatchWords.Line::township)
                .column(words.say("dispatch.village"), DispatchWords.Line::village)
                .column(words.say("dispatch.identity.tail"), DispatchWords.Line::identityTail)
                .column(words.say("dispatch.phone.tail"), DispatchWords.Line::phoneTail)
                .column(
                        words.say("dispatch.state"),
                        line -> words.say(line.passenger().state().labelKey()))
                .column(words.say("dispatch.reason"), line -> line.passenger().reason())
                .column(
                        words.say("dispatch.arrived-on"),
                        line -> line.passenger().arrivedOn())
                .send(
                        response,
                        words.say("dispatch.people") + "-" + batch.number(),
                        lines,
                        exports.note(me, purpose, "dispatch", lines.size(), batch.number()));
    }

    /** What was found when people were asked again. */
    @GetMapping("/follow-up/export")
    @PreAuthorize("hasAuthority('EXPORT')")
    void followUps(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            ExportPurpose purpose,
            HttpServletResponse response)
            throws IOException {
        Batch batch = pages.known(id);
        Map<Long, DispatchWords.Line> lines = words.lines(passengers.of(id), batches.vehicles(id)).stream()
                .collect(Collectors.toMap(line -> line.passenger().id(), Function.identity()));
        List<FollowUp> all = followUps.ofBatch(id).stream()
                .filter(one -> lines.containsKey(one.passenger()))
                .toList();
        new XlsxTable<FollowUp>()
                .column(words.say("people.field.name"), one -> line(lines, one).name())
                .column(words.say("dispatch.village"), one -> line(lines, one).village())
                .column(words.say("dispatch.follow-up.months"), FollowUp::months)
                .column(words.say("dispatch.follow-up.due"), FollowUp::dueOn)
                .column(
                        words.say("dispatch.follow-up.result"),
                        one -> one.result() == null ? "" : words.say("dispatch.result." + one.result()))
                .column(
                        words.say("dispatch.follow-up.proof"),
                        one -> one.proof() == null ? "" : words.say("dispatch.proof." + one.proof()))
                .column(
                        words.say("dispatch.wage"),
                        one -> one.wageFen() == null ? null : java.math.BigDecimal.valueOf(one.wageFen(), 2))
                .column(words.say("dispatch.left-on"), FollowUp::leftOn)
                .column(words.say("dispatch.note"), FollowUp::note)
                .column(words.say("dispatch.follow-up.asked"), FollowUp::askedOn)
                .column(words.say("dispatch.by"), FollowUp::staffName)
                .send(
                        response,
                        words.say("dispatch.follow-up.title") + "-" + batch.number(),
                        all,
                        exports.note(me, purpose, "dispatch", all.size(), batch.number()));
    }

    private static DispatchWords.Line line(Map<Long, DispatchWords.Line> lines, FollowUp one) {
        return Objects.requireNonNull(lines.get(one.passenger()));
    }
}
