package org.wutong.bureau.grants;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.springframework.stereotype.Component;
import org.wutong.bureau.grants.storage.SampleRows;
import org.wutong.bureau.grants.storage.SampleRows.Sample;
import org.wutong.bureau.grants.storage.SampleRows.Sampled;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role;
import org.wutong.bureau.offices.Settings;
import org.wutong.bureau.offices.WorkingDays;

/** Paid cases looked at again: a seeded random sample by rule, findings, and the person's right to reply. Drawn again with the same seed it is the same. */
@Component
public class Samples {
    private static final int NEWEST = 100;

    private final CaseDesk desk;
    private final SampleRows rows;
    private final GrantRules rules;
    private final BusinessDate businessDate;
    private final WorkingDays workingDays;
    private final Settings settings;
    private final Audit audit;

    Samples(
            CaseDesk desk,
            SampleRows rows,
            GrantRules rules,
            BusinessDate businessDate,
            WorkingDays workingDays,
            Settings settings,
            Audit audit) {
        this.desk = desk;
        this.rows = rows;
        this.rules = rules;
        this.businessDate = businessDate;
        this.workingDays = workingDays;
        this.settings = settings;
        this.audit = audit;
    }

    /** Who draws samples and writes findings: those who neither make nor pay cases in villages. */
    public static boolean mayDraw(Officer me) {
        return me.role() == Role.COUNTY_LEADER || me.role() == Role.COUNTY_OFFICER;
    }

    /** Draws from the cases of a rule paid between two days, both included. @return empty where none was paid */
    public Optional<Long> draw(Officer me, String rule, LocalDate from, LocalDate to, long seed) {
        require(me);
        return desk.within(me, () -> {
            List<Long> paid = rows.paid(rule, from, to);
            if (paid.isEmpty()) {
                return Optional.empty();
            }
            long id = rows.add(
                    rule,
                    settings.county().orElseThrow(),
                    from,
                    to,
                    seed,
                    paid.size(),
                    businessDate.today(),
                    Acting.now());
            rows.put(id, drawn(paid, rules.sample().of(paid.size()), seed));
            audit.record("grant-sample", "grant", null, settings.county().orElseThrow(), null, rule + " " + seed);
            return Optional.of(id);
        });
    }

    /** So many of these in ascending order, by chance from a seed. */
    static List<Long> drawn(List<Long> ascending, int many, long seed) {
        List<Long> all = new ArrayList<>(ascending);
        Collections.shuffle(all, new Random(seed));
        return all.subList(0, many).stream().sorted().toList();
    }

    public List<Sample> newest(Officer me) {
        return desk.within(me, () -> rows.newest(NEWEST));
    }

    public Optional<Sample> find(Officer me, long id) {
        return desk.within(me, () -> rows.find(id));
    }

    public List<Sampled> cases(Officer me, long id) {
        return desk.within(me, () -> rows.cases(id));
    }

    /** Writes down what was found; whoever was paid may reply until a day from then. */
    public void found(Officer me, long sample, long grantCase, boolean sound, String finding) {
        require(me);
        if (!sound && finding.isBlank()) {
            throw new Refused("grants.sample.finding.needed");
        }
        desk.within(me, () -> {
            LocalDate today = businessDate.today();
            LocalDate until = workingDays.after(today, rules.sample().replyWorkingDays());
            rows.found(sample, grantCase, sound, finding.strip(), today, sound ? null : until, Acting.now());
            audit.record(
                    "grant-finding",
                    "grant",
                    Long.toString(grantCase),
                    settings.county().orElseThrow(),
                    null,
                    sound ? "sound" : "unsound");
            return true;
        });
    }

    /** What the person says to a finding. */
    public void reply(Officer me, long sample, long grantCase, String reply) {
        require(me);
        if (reply.isBlank()) {
            throw new Refused("grants.sample.reply.needed");
        }
        desk.within(me, () -> {
            rows.reply(sample, grantCase, reply.strip(), businessDate.today());
            audit.record(
                    "grant-reply",
                    "grant",
                    Long.toString(grantCase),
                    settings.county().orElseThrow(),
                    null,
                    "");
            return true;
        });
    }

    private void require(Officer me) {
        if (!mayDraw(me)) {
            desk.refuse(me, Step.RECOVER, 0);
            throw new Forbidden();
        }
    }
}
