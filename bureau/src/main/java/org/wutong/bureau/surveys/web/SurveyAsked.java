package org.wutong.bureau.surveys.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Settings;
import org.wutong.bureau.surveys.SheetSubjects;
import org.wutong.bureau.surveys.Survey;
import org.wutong.bureau.surveys.SurveyBook;
import org.wutong.vocabulary.RegionCode.Level;

/** What an address asks for: a survey, a period, a place, a record. What is not there answers 404. */
@Component
class SurveyAsked {
    private final SurveyBook book;
    private final SheetSubjects subjects;
    private final BusinessDate businessDate;
    private final Settings settings;

    SurveyAsked(SurveyBook book, SheetSubjects subjects, BusinessDate businessDate, Settings settings) {
        this.book = book;
        this.subjects = subjects;
        this.businessDate = businessDate;
        this.settings = settings;
    }

    Survey survey(String id) {
        return book.find(id).orElseThrow(SurveyAsked::nothing);
    }

    String current(Survey survey) {
        return survey.rhythm().at(businessDate.today());
    }

    /** The period that is asked for; without one that of the business date. A period yet to come is none. */
    String period(Survey survey, @Nullable String asked) {
        String current = current(survey);
        if (asked == null || asked.isBlank()) {
            return current;
        }
        if (!survey.rhythm().isPeriod(asked) || asked.compareTo(current) > 0) {
            throw nothing();
        }
        return asked;
    }

    /**
     * The place that is asked for, within what the officer sees; without one all of it, from the county down. Readers above the office
     * see the county as a whole: from two places of it, a count hidden at a third could be worked out.
     */
    String place(Officer me, @Nullable String asked) {
        String county = settings.county().orElse("0");
        if (!inside(me)) {
            return county;
        }
        String widest = me.viewScope().length() > county.length() ? me.viewScope() : county;
        return asked != null && asked.startsWith(widest) ? asked : widest;
    }

    SheetSubjects.Subject subject(Survey survey, long id) {
        return subjects.find(survey.about(), id).orElseThrow(SurveyAsked::nothing);
    }

    /** Whether somebody belongs to a county's office, and not to one above it. */
    boolean inside(Officer me) {
        return me.viewScope().length() >= Level.COUNTY.digits();
    }

    /** Sheets of single records are for the office alone. */
    void requireInside(Officer me) {
        if (!inside(me)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
