package org.wutong.bureau.targets.bulletins;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.targets.storage.BulletinRows;
import org.wutong.bureau.targets.storage.BulletinSentRows;
import org.wutong.bureau.tasks.TaskDraft;
import org.wutong.bureau.tasks.Tasks;

/** Signs and sends bulletins: number, files and readers come about in one transaction, or none of them does. */
@Component
public class BulletinSigning {
    private final BulletinRows rows;
    private final BulletinSentRows sent;
    private final BulletinRights rights;
    private final BulletinFiles files;
    private final Wording wording;
    private final ReportingTree tree;
    private final Tasks tasks;
    private final BusinessDate businessDate;
    private final Audit audit;

    BulletinSigning(
            BulletinRows rows,
            BulletinSentRows sent,
            BulletinRights rights,
            BulletinFiles files,
            Wording wording,
            ReportingTree tree,
            Tasks tasks,
            BusinessDate businessDate,
            Audit audit) {
        this.rows = rows;
        this.sent = sent;
        this.rights = rights;
        this.files = files;
        this.wording = wording;
        this.tree = tree;
        this.tasks = tasks;
        this.businessDate = businessDate;
        this.audit = audit;
    }

    /**
     * Signs what somebody else wrote, and sends it to the offices one level below.
     *
     * @param version the save that was looked at
     * @return its number
     * @throws BulletinRefused where the signer wrote some of it, or it is no longer as it was looked at
     */
    public String sign(Officer me, long id, int version) {
        return rights.within(me, () -> {
            Bulletin bulletin = held(me, id);
            if (bulletin.version() != version) {
                throw new BulletinRefused("targets.bulletins.refused.stale");
            }
            if (bulletin.isOf(me.id())) {
                throw new BulletinRefused("targets.bulletins.refused.own");
            }
            LocalDate today = businessDate.today();
            int seq = rows.nextNumber(bulletin.region(), bulletin.code(), today.getYear());
            String number = wording.say("number", Map.of("code", bulletin.code(), "year", today.getYear(), "seq", seq));
            BulletinDesk.moved(rows.send(id, seq, number, today, Acting.now()));
            Bulletin signed = rows.find(id).orElseThrow();
            for (String kind : kinds(signed)) {
                sent.keep(id, signed.region(), files.make(signed, kind));
            }
            replaceOld(signed);
            tell(signed, today);
            audit.record("bulletin-send", "bulletin", Long.toString(id), signed.region(), null, number);
            return number;
        });
    }

    /** A bulletin that only takes another one back has no figures to attach. */
    public static List<String> kinds(Bulletin bulletin) {
        return bulletin.withdraws()
                ? BulletinFile.KINDS.stream()
                        .filter(kind -> !kind.equals("xlsx"))
                        .toList()
                : BulletinFile.KINDS;
    }

    private void replaceOld(Bulletin signed) {
        Long old = signed.replaces();
        BulletinState as = signed.replacesAs();
        if (old == null || as == null) {
            return;
        }
        rows.replaced(old, as);
        tasks.closeAll(
                sent.readers(old).stream()
                        .map(reader -> cause(old, reader.region()))
                        .toList(),
                String.valueOf(signed.number()));
    }

    private void tell(Bulletin signed, LocalDate today) {
        List<String> places = tree.children(signed.region()).stream()
                .filter(node -> node.validOn(today))
                .map(Node::code)
                .toList();
        sent.tell(signed.id(), places, today);
        List<TaskDraft> drafts = new ArrayList<>();
        for (String place : places) {
            drafts.add(new TaskDraft(
                    cause(signed.id(), place),
                    place,
                    List.of(String.valueOf(signed.number()), signed.titleInOneLine()),
                    "/targets/bulletins/" + signed.id(),
                    1));
        }
        tasks.openAll(BulletinsConfiguration.READ, drafts);
    }

    private static String cause(long bulletin, String place) {
        return "targets.bulletin:" + bulletin + ":" + place;
    }

    /** Back to whoever wrote it. @throws BulletinRefused where nothing is said */
    public void sendBack(Officer me, long id, String said) {
        if (said.isBlank()) {
            throw new BulletinRefused("targets.bulletins.refused.no-note");
        }
        rights.within(me, () -> {
            Bulletin bulletin = held(me, id);
            BulletinDesk.moved(rows.move(id, BulletinState.SUBMITTED, BulletinState.DRAFT, said.strip(), Acting.now()));
            audit.record(
                    "bulletin-return",
                    "bulletin",
                    Long.toString(id),
                    bulletin.region(),
                    said.strip(),
                    bulletin.titleInOneLine());
            return true;
        });
    }

    private Bulletin held(Officer me, long id) {
        Bulletin bulletin = rows.find(id)
                .filter(one -> rights.mayDecide(me, one.region()))
                .orElseThrow(() -> new BulletinRefused("targets.bulletins.refused.moved"));
        if (bulletin.state() != BulletinState.SUBMITTED) {
            throw new BulletinRefused("targets.bulletins.refused.moved");
        }
        return bulletin;
    }

    /** The officer's office has read it. @return false where it was not told, or had said so before */
    @Transactional
    public boolean confirm(Officer me, Bulletin bulletin) {
        String place = rights.own(me);
        if (!sent.read(bulletin.id(), place, Acting.now())) {
            return false;
        }
        tasks.close(cause(bulletin.id(), place), wording.say("read", Map.of("name", me.name())));
        audit.record(
                "bulletin-read",
                "bulletin",
                Long.toString(bulletin.id()),
                place,
                null,
                String.valueOf(bulletin.number()));
        return true;
    }

    @Transactional(readOnly = true)
    public List<Reader> readers(long id) {
        return sent.readers(id);
    }

    @Transactional(readOnly = true)
    public Map<Long, BulletinSentRows.Told> told(List<Long> ids) {
        return sent.told(ids);
    }

    @Transactional(readOnly = true)
    public Map<String, String> digests(long id) {
        return sent.digests(id);
    }

    /** Takes down that somebody took a file. */
    @Transactional
    public void taken(Bulletin bulletin, String kind) {
        audit.record("export", "bulletin", Long.toString(bulletin.id()), bulletin.region(), null, kind);
    }

    /** Takes down that somebody asked for what they may not do. */
    @Transactional
    public void refused(Bulletin bulletin) {
        audit.record("bulletin-refused", "bulletin", Long.toString(bulletin.id()), bulletin.region(), null, "");
    }

    /** The file as it was sent; for a draft, what it would be now. */
    @Transactional(readOnly = true)
    public Optional<BulletinFile> file(Bulletin bulletin, String kind) {
        if (!kinds(bulletin).contains(kind)) {
            return Optional.empty();
        }
        return bulletin.state().out() ? sent.file(bulletin.id(), kind) : Optional.of(files.make(bulletin, kind));
    }
}
