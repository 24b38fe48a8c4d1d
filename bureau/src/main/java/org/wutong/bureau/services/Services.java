package org.wutong.bureau.services;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.papers.Papers;
import org.wutong.bureau.services.storage.CorrectionRows;
import org.wutong.bureau.services.storage.ServiceRows;
import org.wutong.bureau.services.storage.TallyRows;

/**
 * The ledger, within the scopes of whoever acts. Whoever gives a service records it here where it happens, in the transaction of what
 * happens; it counts by itself and never twice.
 */
@Component
@Transactional
public class Services {
    static final int SHORTEST_REASON = 2;
    static final int LONGEST = 200;
    private static final int AUDITED_ONE_BY_ONE = 20;

    private final ServiceRows rows;
    private final TallyRows tallies;
    private final CorrectionRows corrections;
    private final ServiceBook book;
    private final GapReminders reminders;
    private final BusinessDate businessDate;
    private final Audit audit;
    private final Papers papers;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;

    Services(
            ServiceRows rows,
            TallyRows tallies,
            CorrectionRows corrections,
            ServiceBook book,
            GapReminders reminders,
            BusinessDate businessDate,
            Audit audit,
            Papers papers,
            MessageSource messages,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.tallies = tallies;
        this.corrections = corrections;
        this.book = book;
        this.reminders = reminders;
        this.businessDate = businessDate;
        this.audit = audit;
        this.papers = papers;
        this.messages = messages;
        this.events = events;
    }

    /** @return whether it was not on record already */
    public boolean record(ServiceDraft draft) {
        return record(List.of(draft)) == 1;
    }

    /**
     * Records services, all of them or none. What stands with the same cause is left alone; what was taken back with it stands again.
     *
     * @return how many were not on record already
     * @throws ServiceRefused when a kind or day cannot be, content is missing, or a worker is out of reach
     */
    public int record(Collection<ServiceDraft> drafts) {
        return record(drafts, null).size();
    }

    /** @param talk the talk they were given at; null for none. @return ids of those that were not on record already */
    List<Long> record(Collection<ServiceDraft> drafts, @Nullable Long talk) {
        Map<Long, String> places = places(drafts);
        List<ServiceRows.Row> wanted =
                drafts.stream().map(draft -> row(draft, places, talk)).toList();
        Set<Long> again =
                rows.takenBack(wanted.stream().map(ServiceRows.Row::cause).toList());
        again.forEach(id -> giveBack(rows.find(id).orElseThrow(), said("services.recorded-again")));
        List<Long> added = new ArrayList<>(rows.add(wanted));
        added.addAll(again);
        follow(added);
        return added;
    }

    /** Within an import or a demonstration: many at once, known to be new; the caller audits and follows them. */
    public void load(Collection<ServiceDraft> drafts) {
        Map<Long, String> places = places(drafts);
        rows.load(drafts.stream().map(draft -> row(draft, places, null)).toList());
        tallies.rebuild(places.keySet(), book);
        tallies.refreshStatistics();
    }

    /**
     * What happened elsewhere did not happen after all: the service recorded for it counts no more.
     *
     * @return false when none of this cause stands
     */
    public boolean takeBack(String cause, String reason) {
        Optional<Service> standing = rows.byCause(cause).filter(Service::stands);
        standing.ifPresent(service -> takeBack(List.of(service.id()), reason));
        return standing.isPresent();
    }

    /** @return how many stood. @throws ServiceRefused when no reason is given */
    public int takeBack(Collection<Long> ids, String reason) {
        String words = reason(reason);
        List<Service> standing = rows.all(ids).stream().filter(Service::stands).toList();
        if (!rows.takeBack(
                standing.stream().map(Service::id).toList(), words, Acting.now().name())) {
            throw new ServiceRefused("services.refused.reach", standing.size());
        }
        corrections.add(standing, Correction.Action.TAKEN_BACK, words);
        follow(standing.stream().map(Service::id).toList());
        standing.stream().limit(AUDITED_ONE_BY_ONE).forEach(one -> told("service-take-back", one, words));
        return standing.size();
    }

    /** It did take place after all. @return false when it stands already */
    public boolean giveBack(long id, String reason) {
        String words = reason(reason);
        Optional<Service> gone = rows.find(id).filter(service -> !service.stands());
        gone.ifPresent(service -> {
            giveBack(service, words);
            follow(List.of(id));
        });
        return gone.isPresent();
    }

    private void giveBack(Service service, String reason) {
        if (!rows.giveBack(service.id())) {
            throw new ServiceRefused("services.refused.reach", 1);
        }
        corrections.add(List.of(service), Correction.Action.GIVEN_BACK, reason);
        told("service-give-back", service, reason);
    }

    /** A talk was put right: the services given at it say the same. @param draft what all of them say, whoever it is to */
    void followTalk(long talk, ServiceDraft draft, String reason) {
        String words = reason(reason);
        if (draft.day().isAfter(businessDate.today())) {
            throw new ServiceRefused(
                    "services.refused.day",
                    draft.day().toString(),
                    businessDate.today().toString());
        }
        rows.follow(talk, draft, kind(draft).countedAs(draft.day(), draft.about(), draft.content()));
        List<Service> all = rows.ofTalk(talk);
        corrections.add(all, Correction.Action.CHANGED, words);
        follow(all.stream().map(Service::id).toList());
    }

    /**
     * Says of a service what people said of it otherwise; kind and day stay, for another kind or day is another service.
     *
     * @return false when somebody else changed it meanwhile
     * @throws ServiceRefused as for a new one, and for one that was given at a talk
     */
    public boolean change(long id, int version, ServiceDraft draft, String reason) {
        String words = reason(reason);
        Service before = rows.find(id).orElseThrow(() -> new ServiceRefused("services.refused.gone"));
        if (before.talk() != null) {
            throw new ServiceRefused("services.refused.of-talk");
        }
        if (!rows.change(id, version, row(draft, places(List.of(draft)), null))) {
            return false;
        }
        corrections.add(List.of(before), Correction.Action.CHANGED, words);
        follow(List.of(id));
        told("service-change", before, words);
        return true;
    }

    /** Removes what an import had added, for good; the import itself audits it. */
    public void undo(Collection<Long> added, Collection<Long> changed) {
        List<Service> gone = rows.all(added);
        Set<Long> workers =
                new LinkedHashSet<>(gone.stream().map(Service::worker).toList());
        rows.all(changed).forEach(service -> workers.add(service.worker()));
        papers.recordsGone(ServicePapers.KIND, added);
        rows.remove(added);
        tallies.rebuild(workers, book);
        events.publishEvent(new ServicesChanged(workers));
    }

    @Transactional(readOnly = true)
    public Optional<Service> find(long id) {
        return rows.find(id);
    }

    @Transactional(readOnly = true)
    public List<Service> all(Collection<Long> ids) {
        return rows.all(ids);
    }

    /** All of one worker, the newest first, with what was taken back. */
    @Transactional(readOnly = true)
    public List<Service> of(long worker) {
        return rows.of(worker);
    }

    /** What was corrected of a service, the newest first. */
    @Transactional(readOnly = true)
    public List<Correction> corrections(long id) {
        return corrections.of(id);
    }

    /** The cause that a service has which people record themselves. */
    public String cause(ServiceDraft draft) {
        ServiceKind kind = kind(draft);
        return "told:" + draft.worker() + ":" + draft.kind() + ":" + draft.day() + ":"
                + kind.countedAs(draft.day(), draft.about(), draft.content());
    }

    /** Tallies, and what follows from them, after these services were written. */
    private void follow(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        Map<Long, String> touched = new HashMap<>();
        rows.all(ids).forEach(service -> touched.put(service.worker(), service.region()));
        tallies.rebuild(touched.keySet(), book);
        events.publishEvent(new ServicesChanged(touched.keySet()));
        reminders.follow(new LinkedHashSet<>(touched.values()));
    }

    private Map<Long, String> places(Collection<ServiceDraft> drafts) {
        return rows.places(drafts.stream().map(ServiceDraft::worker).distinct().toList());
    }

    private ServiceKind kind(ServiceDraft draft) {
        return book.kind(draft.kind()).orElseThrow(() -> new ServiceRefused("services.refused.kind", draft.kind()));
    }

    private ServiceRows.Row row(ServiceDraft draft, Map<Long, String> places, @Nullable Long talk) {
        ServiceKind kind = kind(draft);
        String place = places.get(draft.worker());
        if (place == null || !Acting.now().edit().covers(place)) {
            throw new ServiceRefused("services.refused.worker");
        }
        LocalDate today = businessDate.today();
        if (draft.day().isAfter(today)) {
            throw new ServiceRefused("services.refused.day", draft.day().toString(), today.toString());
        }
        if (kind.asksContent() && draft.about().isBlank() && draft.content().isBlank()) {
            throw new ServiceRefused("services.refused.content." + kind.code());
        }
        if (draft.givenBy().isBlank()) {
            throw new ServiceRefused("services.refused.giver");
        }
        if (book.channel(draft.channel()).isEmpty()) {
            throw new ServiceRefused("services.refused.channel", draft.channel());
        }
        if (draft.outcome() != null && book.outcome(draft.outcome()).isEmpty()) {
            throw new ServiceRefused("services.refused.outcome", draft.outcome());
        }
        int longest = Math.max(
                Math.max(draft.content().length(), draft.about().length()),
                Math.max(
                        draft.note().length(),
                        Math.max(draft.venue().length(), draft.givenBy().length())));
        if (longest > LONGEST) {
            throw new ServiceRefused("services.refused.long", longest, LONGEST);
        }
        return new ServiceRows.Row(
                draft.cause().isBlank()
                        ? new ServiceDraft(
                                draft.worker(),
                                draft.kind(),
                                draft.day(),
                                draft.givenBy(),
                                draft.channel(),
                                draft.venue(),
                                draft.about(),
                                draft.content(),
                                draft.href(),
                                draft.outcome(),
                                draft.free(),
                                draft.note(),
                                draft.source(),
                                cause(draft))
                        : draft,
                place,
                kind.countedAs(draft.day(), draft.about(), draft.content()),
                draft.outcome() == null || !book.voidOutcomes().contains(draft.outcome()),
                talk);
    }

    private String said(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }

    private static String reason(String reason) {
        String words = reason.strip();
        if (words.length() < SHORTEST_REASON || words.length() > LONGEST) {
            throw new ServiceRefused("services.refused.reason", SHORTEST_REASON, LONGEST);
        }
        return words;
    }

    private void told(String action, Service service, String reason) {
        audit.record(
                action,
                "service",
                Long.toString(service.id()),
                service.region(),
                reason,
                service.kind() + " " + service.day());
    }
}
