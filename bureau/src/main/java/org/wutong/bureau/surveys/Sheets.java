package org.wutong.bureau.surveys;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.surveys.storage.SheetRows;

/** Answer sheets, within the scopes of whoever acts. A record has one sheet a survey and period; what it said before is kept. */
@Component
@Transactional
public class Sheets {
    private final SheetRows rows;
    private final Audit audit;

    Sheets(SheetRows rows, Audit audit) {
        this.rows = rows;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public Optional<Sheet> find(Survey survey, String period, long subject) {
        return rows.find(survey, period, subject);
    }

    /** Sheets of many records, by record. */
    @Transactional(readOnly = true)
    public Map<Long, Sheet> of(Survey survey, String period, Collection<Long> subjects) {
        return rows.of(survey, period, subjects);
    }

    /** All sheets of one record, the newest period first. */
    @Transactional(readOnly = true)
    public List<Sheet> of(About about, long subject) {
        return rows.of(about, subject);
    }

    /** What a sheet said before, the newest first. */
    @Transactional(readOnly = true)
    public List<Sheet> history(Sheet sheet) {
        return rows.history(sheet);
    }

    /**
     * Keeps answers. Only those asked are kept; the same as before change nothing.
     *
     * @param base version the answers were based on; 0 where there was no sheet
     * @param done whether it is finished; then nothing required may be missing
     * @return the sheet as it stands
     * @throws SheetRefused when a period is none, the place is out of reach, an answer is missing, or somebody else changed it
     */
    public Sheet keep(
            Survey survey, String period, SheetSubjects.Subject subject, int base, Answers given, boolean done) {
        if (!survey.rhythm().isPeriod(period)) {
            throw new SheetRefused("surveys.refused.period", period);
        }
        if (!Acting.now().edit().covers(subject.region())) {
            throw new SheetRefused("surveys.refused.reach", subject.region());
        }
        Answers answers = given.onlyAsked(survey);
        if (done && !answers.complete(survey)) {
            throw new SheetRefused(
                    "surveys.refused.missing",
                    String.join(
                            "；",
                            answers.missing(survey).stream()
                                    .map(question -> question.text().zh())
                                    .toList()));
        }
        Optional<Sheet> standing = rows.find(survey, period, subject.id());
        if (standing.isPresent()) {
            return change(survey, standing.get(), base, answers, done, subject);
        }
        if (base != 0) {
            throw new SheetRefused("surveys.refused.meanwhile", subject.name());
        }
        long id = rows.add(survey, period, subject, answers, done)
                .orElseThrow(() -> new SheetRefused("surveys.refused.meanwhile", subject.name()));
        audit.record("answer", "survey", Long.toString(id), subject.region(), null, told(survey, period, subject.id()));
        return rows.find(survey, period, subject.id()).orElseThrow();
    }

    private Sheet change(
            Survey survey, Sheet standing, int base, Answers answers, boolean done, SheetSubjects.Subject subject) {
        boolean finished = standing.done() || done;
        if (finished && !answers.complete(survey)) {
            throw new SheetRefused("surveys.refused.finished", subject.name());
        }
        if (standing.answers().equals(answers) && standing.done() == finished) {
            return standing;
        }
        if (standing.version() != base || !rows.change(standing, answers, finished)) {
            throw new SheetRefused("surveys.refused.meanwhile", subject.name());
        }
        audit.record(
                "change",
                "survey",
                Long.toString(standing.id()),
                standing.region(),
                null,
                told(survey, standing.period(), subject.id()));
        return rows.find(survey, standing.period(), subject.id()).orElseThrow();
    }

    /** The record stands at another place now. */
    void moved(About about, long subject, String region) {
        rows.move(about, subject, region);
    }

    /** One record became part of another: its sheets are the other's now. @return ids, to give them back by */
    List<Long> give(About about, long from, long to, String region) {
        return rows.give(about, from, to, region);
    }

    void giveBack(Long[] sheets, long subject, String region) {
        rows.giveBack(sheets, subject, region);
    }

    /** Removes the sheets of records that are removed. */
    void removed(About about, Collection<Long> subjects) {
        rows.remove(about, subjects);
    }

    private static String told(Survey survey, String period, long subject) {
        return survey.id() + " " + period + " " + subject;
    }
}
