package org.wutong.bureau.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.facts.FactColumns;
import org.wutong.bureau.facts.FactRequest;
import org.wutong.bureau.facts.FactSource;
import org.wutong.bureau.facts.Subject;
import org.wutong.bureau.facts.SubjectCard;
import org.wutong.bureau.facts.SubjectCards;
import org.wutong.bureau.facts.SubjectSource;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.people.storage.HouseholdRows;
import org.wutong.bureau.people.storage.RecordRows;

/** Households of the roster as subjects: which there are, how others name them, how they look as records. */
@Component
@Transactional(readOnly = true)
class HouseholdSubjects implements SubjectSource, SubjectCards, FactSource {
    static final String KIND = "household_record";

    /** As rosters word it: the head; on a roster of one village’s own form, the person themselves. */
    private static final Set<String> HEADS = Set.of("户主", "本人", "本人或户主");

    private final JdbcClient jdbc;
    private final HouseholdRows households;
    private final RecordRows rows;
    private final ReportingTree tree;
    private final MessageSource messages;

    HouseholdSubjects(
            JdbcClient jdbc, HouseholdRows households, RecordRows rows, ReportingTree tree, MessageSource messages) {
        this.jdbc = jdbc;
        this.households = households;
        this.rows = rows;
        this.tree = tree;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Households with people; one that everybody left is none. */
    @Override
    public List<Subject> everyone() {
        return jdbc.sql("""
                select id, id as household, region from people.household h
                where exists (select from people.worker w where w.household = h.id) order by id""").query(Subject.class).list();
    }

    @Override
    public List<Subject> withHouseholds(Collection<Long> ids) {
        return jdbc.sql("select id, id as household, region from people.household where id = any (?) order by id")
                .param(ids.toArray(Long[]::new))
                .query(Subject.class)
                .list();
    }

    @Override
    public Map<Long, SubjectCard> of(Collection<Long> ids) {
        Map<Long, SubjectCard> cards = new HashMap<>();
        households
                .all(ids)
                .forEach((id, household) -> cards.put(
                        id,
                        new SubjectCard(
                                id, name(household), null, null, null, id, household.region(), "/households/" + id)));
        return cards;
    }

    private String name(Household household) {
        return household.alone()
                ? messages.getMessage("people.household.alone", null, LocaleContextHolder.getLocale())
                : messages.getMessage(
                        "people.household.number", new Object[] {household.number()}, LocaleContextHolder.getLocale());
    }

    @Override
    public Set<String> facts() {
        return Set.of("region", "members", "heads", "numbered");
    }

    @Override
    public void publish(FactRequest request, FactColumns into) {
        rows.homes(request.subjects().stream().map(Subject::id).toList(), HEADS).forEach(home -> {
            into.put("region", home.id(), tree.statistical(home.region()).orElse(null));
            into.put("members", home.id(), home.members());
            into.put("heads", home.id(), home.heads());
            into.put("numbered", home.id(), !home.number().startsWith(Household.ALONE));
        });
    }
}
