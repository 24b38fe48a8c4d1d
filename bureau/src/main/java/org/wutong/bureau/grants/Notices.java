package org.wutong.bureau.grants;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wutong.bureau.grants.storage.CaseRows;
import org.wutong.bureau.grants.storage.NoticeRows;
import org.wutong.bureau.grants.storage.NoticeRows.Notice;
import org.wutong.bureau.grants.storage.NoticeRows.Objection;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Settings;
import org.wutong.bureau.offices.WorkingDays;

/** 公示: hangs out cases that were reviewed, takes objections and answers them. While one is unanswered its case is not approved. */
@Component
public class Notices {
    private static final int NEWEST = 200;

    private final CaseDesk desk;
    private final CaseRows cases;
    private final NoticeRows notices;
    private final GrantRules rules;
    private final BusinessDate businessDate;
    private final WorkingDays workingDays;
    private final Settings settings;
    private final Audit audit;

    Notices(
            CaseDesk desk,
            CaseRows cases,
            NoticeRows notices,
            GrantRules rules,
            BusinessDate businessDate,
            WorkingDays workingDays,
            Settings settings,
            Audit audit) {
        this.desk = desk;
        this.cases = cases;
        this.notices = notices;
        this.rules = rules;
        this.businessDate = businessDate;
        this.workingDays = workingDays;
        this.settings = settings;
        this.audit = audit;
    }

    /**
     * Hangs out those of these cases that are reviewed, for the working days of the rules, counted from tomorrow.
     *
     * @return empty where none is
     */
    public Optional<Long> hangOut(Officer me, Collection<Long> ids) {
        if (Transitions.allowed(Step.PUBLISH, CaseState.REVIEWED, me.role()).isEmpty()) {
            desk.refuse(me, Step.PUBLISH, 0);
            throw new Forbidden();
        }
        return desk.within(me, () -> {
            List<GrantCase> free = desk.examined(me, Step.PUBLISH, cases.held(ids)).stream()
                    .filter(Examined::free)
                    .map(Examined::grant)
                    .toList();
            if (free.isEmpty()) {
                return Optional.empty();
            }
            LocalDate today = businessDate.today();
            String county = settings.county().orElseThrow();
            long fen = free.stream().mapToLong(GrantCase::fen).reduce(0, Math::addExact);
            long notice = notices.add(
                    county, today, workingDays.after(today, rules.noticeDays()), free.size(), fen, Acting.now());
            cases.hangOut(free.stream().map(GrantCase::id).toList(), notice);
            desk.move(Transitions.find(Step.PUBLISH, CaseState.REVIEWED).orElseThrow(), free, "");
            audit.record("grant-notice", "notice", Long.toString(notice), county, null, free.size() + " " + fen);
            return Optional.of(notice);
        });
    }

    public List<Notice> newest(Officer me) {
        return desk.within(me, () -> notices.newest(NEWEST));
    }

    public Optional<Notice> find(Officer me, long id) {
        return desk.within(me, () -> notices.find(id));
    }

    public List<GrantCase> cases(Officer me, long id) {
        return desk.within(me, () -> cases.ofNotice(id));
    }

    public List<Objection> objections(Officer me, long id) {
        return desk.within(me, () -> notices.objections(id));
    }

    public List<Objection> ofCase(Officer me, long grantCase) {
        return desk.within(me, () -> notices.ofCase(grantCase));
    }

    /** Takes an objection to a case that hangs out. @param who as they want to be named; may be empty */
    public void object(Officer me, long notice, long grantCase, String said, String who) {
        if (said.isBlank()) {
            throw new Refused("grants.objection.empty");
        }
        if (!Transitions.open(CaseState.NOTICE, me.role()).contains(Step.SEND_BACK)) {
            desk.refuse(me, Step.SEND_BACK, grantCase);
            throw new Forbidden();
        }
        desk.within(me, () -> {
            GrantCase one = cases.find(grantCase)
                    .filter(found -> Long.valueOf(notice).equals(found.notice()))
                    .orElseThrow(NotThere::new);
            if (one.state() != CaseState.NOTICE) {
                throw new Refused("grants.objection.late");
            }
            notices.object(
                    notice, grantCase, one.region(), businessDate.today(), said.strip(), who.strip(), Acting.now());
            audit.record("grant-objection", "grant", Long.toString(grantCase), one.region(), null, "");
            return true;
        });
    }

    /** Answers an objection; one that is upheld sends its case back to be mended. */
    public void answer(Officer me, long objection, String answer, boolean upheld) {
        if (answer.isBlank()) {
            throw new Refused("grants.objection.empty");
        }
        if (!Transitions.open(CaseState.NOTICE, me.role()).contains(Step.SEND_BACK)) {
            desk.refuse(me, Step.SEND_BACK, objection);
            throw new Forbidden();
        }
        long grantCase = desk.within(me, () -> {
            Objection one = notices.objection(objection).orElseThrow(NotThere::new);
            if (!notices.answer(objection, businessDate.today(), answer.strip(), upheld, Acting.now())) {
                throw new Refused("grants.objection.answered");
            }
            audit.record(
                    "grant-answer",
                    "grant",
                    Long.toString(one.grantCase()),
                    settings.county().orElseThrow(),
                    answer.strip(),
                    upheld ? "upheld" : "rejected");
            return one.grantCase();
        });
        if (upheld) {
            desk.act(me, Step.SEND_BACK, List.of(grantCase), answer);
        }
    }

    /** A name as a notice shows it: the first character, the others hidden. */
    public static String masked(String name, String mask) {
        int first = name.offsetByCodePoints(0, Math.min(1, name.codePointCount(0, name.length())));
        return name.substring(0, first) + mask.repeat((int) name.codePoints().count() - (name.isEmpty() ? 0 : 1));
    }
}
