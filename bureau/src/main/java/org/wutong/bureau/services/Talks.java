package org.wutong.bureau.services;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.register.KeysetPage;
import org.wutong.bureau.services.storage.ServiceRows;
import org.wutong.bureau.services.storage.TalkRows;

/** Talks and classes by a signed sheet: one save records the service of everybody who took part; a list put right takes back and gives. */
@Component
@Transactional
public class Talks {
    private static final int MOST = 2_000;
    private static final int LONGEST = 200;

    private final TalkRows rows;
    private final ServiceRows serviceRows;
    private final Services services;
    private final ServiceBook book;
    private final Audit audit;

    Talks(TalkRows rows, ServiceRows serviceRows, Services services, ServiceBook book, Audit audit) {
        this.rows = rows;
        this.serviceRows = serviceRows;
        this.services = services;
        this.book = book;
        this.audit = audit;
    }

    /**
     * Records a talk and the service of everybody who took part.
     *
     * @param formKey of the form: sent twice, the talk stands once
     * @return its id
     * @throws ServiceRefused when something is missing or somebody is out of reach
     */
    public long add(String formKey, TalkDraft draft, Collection<Long> present) {
        check(draft, present);
        Optional<Long> added = rows.add(formKey, draft);
        if (added.isEmpty()) {
            return rows.ofForm(formKey).orElseThrow(() -> new ServiceRefused("services.talk.refused.reach"));
        }
        long id = added.get();
        services.record(drafts(id, draft, present), id);
        audit.record("talk-add", "talk", Long.toString(id), draft.region(), null, draft.kind() + " " + present.size());
        return id;
    }

    /**
     * Puts a talk and its list right: who is no longer on the list has the service taken back, who is new is given it.
     *
     * @throws ServiceRefused when somebody changed it meanwhile, or something is missing
     */
    public void change(long id, int version, TalkDraft draft, Collection<Long> present, String reason) {
        check(draft, present);
        Talk before = find(id).orElseThrow(() -> new ServiceRefused("services.talk.refused.gone"));
        if (!rows.change(id, version, draft)) {
            throw new ServiceRefused("services.talk.refused.meanwhile");
        }
        Set<Long> wanted = new LinkedHashSet<>(present);
        List<Service> standing =
                serviceRows.ofTalk(id).stream().filter(Service::stands).toList();
        List<Service> gone = standing.stream()
                .filter(service -> !wanted.contains(service.worker()))
                .toList();
        if (!gone.isEmpty()) {
            services.takeBack(gone.stream().map(Service::id).toList(), reason);
        }
        if (!same(before, draft)) {
            services.followTalk(id, drafts(id, draft, List.of(0L)).get(0), reason);
        }
        Set<Long> already = standing.stream().map(Service::worker).collect(Collectors.toSet());
        List<Long> fresh =
                wanted.stream().filter(worker -> !already.contains(worker)).toList();
        if (!fresh.isEmpty()) {
            services.record(drafts(id, draft, fresh), id);
        }
        audit.record(
                "talk-change",
                "talk",
                Long.toString(id),
                draft.region(),
                reason,
                "+" + fresh.size() + " -" + gone.size());
    }

    private static boolean same(Talk talk, TalkDraft draft) {
        return new TalkDraft(
                        talk.region(),
                        talk.kind(),
                        talk.day(),
                        talk.title(),
                        talk.speaker(),
                        talk.venue(),
                        talk.free(),
                        talk.note())
                .equals(draft);
    }

    private List<ServiceDraft> drafts(long id, TalkDraft draft, Collection<Long> present) {
        ServiceDraft one = ServiceDraft.of(0, draft.kind(), draft.day(), draft.speaker(), book.groupChannel())
                .withContent("", draft.title())
                .at(draft.venue(), draft.free())
                .withOutcome(null, draft.note());
        return present.stream()
                .distinct()
                .map(worker ->
                        one.to(worker).from(ServiceDraft.BY_HAND, "talk:" + id + ":" + worker, "/services/talks/" + id))
                .toList();
    }

    private void check(TalkDraft draft, Collection<Long> present) {
        if (book.kind(draft.kind()).filter(ServiceKind::group).isEmpty()) {
            throw new ServiceRefused("services.refused.kind", draft.kind());
        }
        if (!Acting.now().edit().covers(draft.region())) {
            throw new ServiceRefused("services.talk.refused.reach");
        }
        if (draft.title().isBlank()) {
            throw new ServiceRefused("services.talk.refused.title");
        }
        if (draft.title().length() > LONGEST) {
            throw new ServiceRefused("services.refused.long", draft.title().length(), LONGEST);
        }
        if (present.isEmpty()) {
            throw new ServiceRefused("services.talk.refused.nobody");
        }
    }

    @Transactional(readOnly = true)
    public Optional<Talk> find(long id) {
        return rows.find(id);
    }

    @Transactional(readOnly = true)
    public KeysetPage<Talk> page(String place, @Nullable String kind, @Nullable String cursor, int size) {
        return rows.page(place, kind, cursor, size);
    }

    /** Everybody who can be ticked: the roster of the village. */
    @Transactional(readOnly = true)
    public List<Listener> roster(String village) {
        return rows.roster(village, MOST);
    }

    /** Who took part, and who was on the list before. */
    @Transactional(readOnly = true)
    public List<Service> services(long talk) {
        return serviceRows.ofTalk(talk);
    }

    @Transactional(readOnly = true)
    public List<Listener> listeners(Collection<Long> ids) {
        return rows.listeners(List.copyOf(ids));
    }
}
