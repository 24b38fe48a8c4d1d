package org.wutong.bureau.vacancies.storage;

import java.time.LocalDate;
import org.wutong.bureau.register.KeysetQuery;
import org.wutong.bureau.register.SearchTokens;
import org.wutong.bureau.vacancies.VacancyFilter;

/** The list of vacancies as a query. */
final class VacancyQuery {
    static final String OPEN =
            "v.closed_on is null and (v.closes is null or v.closes >= :today) and (v.headcount is null or v.headcount > 0)";

    private VacancyQuery() {}

    static KeysetQuery of(VacancyFilter filter, LocalDate today) {
        KeysetQuery query = new KeysetQuery(VacancyReader.COLUMNS, "vacancies.vacancy v", "v.id");
        String state = filter.state() == null ? "open" : filter.state();
        if (state.equals("open")) {
            query.where(OPEN, "today", today);
        } else if (state.equals("closed")) {
            query.where("not (" + OPEN + ")", "today", today);
        }
        words(filter, query);
        if (filter.place() != null) {
            query.where("v.work_region >= :place and v.work_region < :place || '~'", "place", filter.place());
        }
        if (filter.occupation() != null) {
            query.where("v.occupation >= :group and v.occupation < :group || '~'", "group", filter.occupation());
        }
        if (filter.wage() != null) {
            query.where(
                    "v.pay_unit = 'MONTH' and (v.wage_high_fen >= :wage or v.wage_high_fen is null and v.wage_low_fen is not null)",
                    "wage",
                    filter.wage() * 100L);
        }
        if (filter.board() != null) {
            query.where("v.board_lodging = :board", "board", filter.board());
        }
        if (Boolean.TRUE.equals(filter.unsure())) {
            query.where("v.occupation_confidence = 'UNSURE'");
        }
        if (Boolean.TRUE.equals(filter.unread())) {
            query.where("v.pay_unit = 'UNREAD'");
        }
        if (filter.employer() != null) {
            query.where("v.employer = :employer", "employer", filter.employer());
        }
        return ordered(query, filter.sort() == null ? "" : filter.sort());
    }

    private static void words(VacancyFilter filter, KeysetQuery query) {
        String q = filter.q() == null ? "" : filter.q().strip();
        if (q.isEmpty()) {
            return;
        }
        String[] wanted = SearchTokens.wanted(q).toArray(new String[0]);
        query.where("(v.number = :number or v.id in (select t.vacancy from vacancies.vacancy_token t"
                + " where t.token = any (:tokens) group by t.vacancy having count(*) = cardinality(:tokens)))");
        query.where("true", "tokens", wanted).where("true", "number", q);
    }

    private static KeysetQuery ordered(KeysetQuery query, String sort) {
        return switch (sort) {
            case "closes" -> query.order("coalesce(v.closes, date '9999-12-31')", "date", false);
            case "wage" ->
                query.order(
                        "case when v.pay_unit = 'MONTH' then coalesce(v.wage_low_fen, v.wage_high_fen, 0) else 0 end",
                        "bigint",
                        true);
            case "seats" -> query.order("coalesce(v.headcount, 0)", "int", true);
            default -> query.order("v.id", "bigint", true);
        };
    }
}
