package org.wutong.bureau.employment;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.people.HouseholdQuestion;

/** 本户有人在业吗: yes with how many; no, a household without anybody in work; not known; or nobody is able to work. */
@Component
@Transactional(readOnly = true)
class HouseholdWork implements HouseholdQuestion {
    private final JdbcClient jdbc;
    private final MessageSource messages;

    HouseholdWork(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    private record Counts(int employed, boolean able, boolean untold) {}

    @Override
    public Optional<Answer> of(long household, Locale language) {
        Counts counts =
                jdbc.sql("""
                with members as (
                  select coalesce(s.status, 'NO_RECORD') as status,
                    coalesce(m.labour_capacity, '') in ('FULL', 'WEAK', 'HALF') and m.at_school is not true as able
                  from people.worker m left join employment.status s on s.worker = m.id where m.household = ?)
                select count(*) filter (where status = 'EMPLOYED') as employed, coalesce(bool_or(able), false) as able,
                  coalesce(bool_or(able and status = 'NO_RECORD'), false) as untold
                from members having count(*) > 0""").param(household).query(Counts.class).optional().orElse(null);
        return Optional.ofNullable(counts).map(known -> answer(known, language));
    }

    private Answer answer(Counts counts, Locale language) {
        if (counts.employed() > 0) {
            return answer("yes", true, language, counts.employed());
        }
        if (!counts.able()) {
            return answer("nobody-able", null, language);
        }
        return counts.untold() ? answer("unknown", null, language) : answer("no", false, language);
    }

    private Answer answer(String key, @Nullable Boolean good, Locale language, Object... args) {
        String prefix = "employment.household.";
        return new Answer(
                messages.getMessage(prefix + "question", null, language),
                messages.getMessage(prefix + key, args, language),
                messages.getMessage(prefix + key + ".note", null, language),
                good);
    }
}
