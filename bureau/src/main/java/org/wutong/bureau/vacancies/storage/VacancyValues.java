package org.wutong.bureau.vacancies.storage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Component;
import org.wutong.bureau.vacancies.OccupationConfidence;
import org.wutong.bureau.vacancies.VacancyDraft;
import org.wutong.bureau.vacancies.VacancyPay;
import org.wutong.matching.OccupationCode;
import org.wutong.matching.OccupationCoding;
import org.wutong.matching.Occupations;

/** A draft as columns: pay read from its text, the occupation from the title unless a person named one. */
@Component
class VacancyValues {
    static final List<String> COLUMNS = List.of(
            "employer",
            "employer_name",
            "title",
            "occupation",
            "occupation_confidence",
            "work_region",
            "headcount",
            "pay_text",
            "wage_low_fen",
            "wage_high_fen",
            "pay_unit",
            "age_min",
            "age_max",
            "statutory_age_reason",
            "education",
            "certificates",
            "languages",
            "contract",
            "insurance",
            "board_lodging",
            "starts",
            "closes",
            "latitude",
            "longitude",
            "made_up");

    private final Occupations occupations;

    VacancyValues(Occupations occupations) {
        this.occupations = occupations;
    }

    MapSqlParameterSource of(long id, VacancyDraft draft) {
        VacancyPay pay = VacancyPay.read(draft.payText());
        OccupationCode occupation = draft.occupation();
        OccupationConfidence confidence = OccupationConfidence.CONFIRMED;
        if (occupation == null) {
            OccupationCoding coding = occupations.code(draft.title());
            occupation = coding.code().orElse(null);
            confidence = OccupationConfidence.valueOf(coding.confidence().name());
        }
        return new MapSqlParameterSource()
                .addValue("id", id)
                .addValue("number", draft.number(), java.sql.Types.VARCHAR)
                .addValue("employer", draft.employer(), java.sql.Types.BIGINT)
                .addValue("employer_name", draft.employerName())
                .addValue("title", draft.title())
                .addValue("occupation", occupation == null ? null : occupation.value(), java.sql.Types.VARCHAR)
                .addValue("occupation_confidence", confidence.name())
                .addValue("work_region", draft.workRegion(), java.sql.Types.VARCHAR)
                .addValue("headcount", draft.headcount(), java.sql.Types.INTEGER)
                .addValue("pay_text", pay.text())
                .addValue("wage_low_fen", pay.lowFen(), java.sql.Types.BIGINT)
                .addValue("wage_high_fen", pay.highFen(), java.sql.Types.BIGINT)
                .addValue("pay_unit", pay.unit().name())
                .addValue("age_min", draft.ageMin(), java.sql.Types.INTEGER)
                .addValue("age_max", draft.ageMax(), java.sql.Types.INTEGER)
                .addValue("statutory_age_reason", name(draft.statutory()), java.sql.Types.VARCHAR)
                .addValue("education", name(draft.education()), java.sql.Types.VARCHAR)
                .addValue("certificates", draft.certificates().toArray(new String[0]))
                .addValue("languages", draft.languages().toArray(new String[0]))
                .addValue("contract", draft.contract(), java.sql.Types.BOOLEAN)
                .addValue("insurance", draft.insurance(), java.sql.Types.BOOLEAN)
                .addValue("board_lodging", board(draft), java.sql.Types.BOOLEAN)
                .addValue("starts", draft.starts(), java.sql.Types.DATE)
                .addValue("closes", draft.closes(), java.sql.Types.DATE)
                .addValue("latitude", draft.latitude(), java.sql.Types.NUMERIC)
                .addValue("longitude", draft.longitude(), java.sql.Types.NUMERIC)
                .addValue("made_up", draft.madeUp());
    }

    private static @Nullable Boolean board(VacancyDraft draft) {
        return draft.boardLodging() == null && VacancyPay.namesBoard(draft.payText())
                ? Boolean.TRUE
                : draft.boardLodging();
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
