package org.wutong.bureau.papers;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.papers.storage.PaperRows;

/**
 * Papers of any record, within the scopes of whoever acts. A paper is guarded by the place that guards its record; its bytes are
 * encrypted, and each time they are handed out the audit trail says to whom.
 */
@Component
@Transactional
public class Papers {
    private static final int LONGEST_NUMBER = 60;
    private static final int SHORTEST_REASON = 2;
    private static final int LONGEST_REASON = 300;

    private final PaperRows rows;
    private final PaperKinds kinds;
    private final BusinessDate businessDate;
    private final Audit audit;
    private final DataSize most;

    Papers(
            PaperRows rows,
            PaperKinds kinds,
            BusinessDate businessDate,
            Audit audit,
            @Value("${wutong.paper-limit:20MB}") DataSize most) {
        this.rows = rows;
        this.kinds = kinds;
        this.businessDate = businessDate;
        this.audit = audit;
        this.most = most;
    }

    /** A paper with its bytes. */
    public record Opened(Paper paper, byte[] content) {}

    /** The largest file that is taken. */
    public DataSize most() {
        return most;
    }

    /** @throws PaperRefused when name, kind, dates or content cannot be taken, or the same bytes lie there already */
    public Paper attach(Owner owner, Upload upload) {
        reach(owner);
        FileName.check(upload.fileName());
        PaperKind kind = kinds.find(upload.kind())
                .filter(known -> known.owners().contains(owner.kind()))
                .orElseThrow(() -> new PaperRefused("papers.refused.kind", upload.fileName(), upload.kind()));
        if (upload.content().length > most.toBytes()) {
            throw new PaperRefused(
                    "papers.refused.size",
                    upload.fileName(),
                    megabytes(upload.content().length),
                    megabytes(most.toBytes()));
        }
        check(upload);
        MediaKind media = MediaCheck.check(upload.fileName(), upload.content());
        LocalDate today = businessDate.today();
        Integer years = kind.keepYears();
        String fingerprint = fingerprint(upload.content());
        PaperRows.Draft draft = new PaperRows.Draft(
                kind.code(),
                FileName.kept(upload.fileName(), media),
                media,
                upload.number().strip(),
                upload.issuedOn(),
                upload.validUntil(),
                years == null ? null : today.plusYears(years));
        long id = rows.add(owner, draft, upload.content(), fingerprint)
                .orElseThrow(() -> rows.sameBytes(owner, fingerprint)
                        .map(same -> new PaperRefused(
                                "papers.refused.same",
                                upload.fileName(),
                                same.fileName(),
                                same.addedAt().toLocalDate().toString()))
                        .orElseGet(() -> new PaperRefused("papers.refused.reach", owner.region())));
        audit.record("attach", "paper", Long.toString(id), owner.region(), null, told(kind.code(), owner));
        return rows.find(id).orElseThrow();
    }

    /** Papers of a record, the newest first; with removed ones after them where asked. */
    @Transactional(readOnly = true)
    public List<Paper> list(Owner owner, boolean removedToo) {
        return rows.of(owner.kind(), owner.id()).stream()
                .filter(paper -> removedToo || !paper.removed())
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Paper> find(long id) {
        return rows.find(id);
    }

    /** Whether a record has a paper of a kind that counts on the business date. */
    @Transactional(readOnly = true)
    public boolean has(Owner owner, String kind) {
        return rows.has(owner, kind, businessDate.today());
    }

    public boolean confidential(Paper paper) {
        return kinds.find(paper.kind()).map(PaperKind::confidential).orElse(true);
    }

    /**
     * Hands out the bytes and records who got them.
     *
     * @param reason why, where the kind is confidential; whoever calls has checked the right to unmask
     * @return empty when it is not seen, or its bytes are destroyed
     * @throws PaperRefused when the kind is confidential and no reason is given
     */
    public Optional<Opened> open(long id, @Nullable String reason) {
        Optional<Paper> paper = rows.find(id);
        if (paper.filter(this::confidential).isPresent()
                && (reason == null || reason.strip().length() < SHORTEST_REASON)) {
            throw new PaperRefused("papers.refused.reason", SHORTEST_REASON);
        }
        Optional<byte[]> content = paper.flatMap(found -> rows.content(found.id()));
        return content.map(bytes -> {
            Paper opened = paper.orElseThrow();
            audit.record(
                    "open",
                    "paper",
                    Long.toString(id),
                    opened.owner().region(),
                    reason == null ? null : reason.strip(),
                    told(opened.kind(), opened.owner()));
            return new Opened(opened, bytes);
        });
    }

    /** Takes a paper off its record; it can be brought back for some days. */
    public void remove(long id, String reason) {
        Paper paper = rows.find(id).orElseThrow(() -> new PaperRefused("papers.refused.gone"));
        reach(paper.owner());
        String words = reason.strip();
        if (words.length() < SHORTEST_REASON || words.length() > LONGEST_REASON) {
            throw new PaperRefused("papers.refused.removal", SHORTEST_REASON, LONGEST_REASON);
        }
        if (rows.remove(id, words, businessDate.today())) {
            audit.record(
                    "remove",
                    "paper",
                    Long.toString(id),
                    paper.owner().region(),
                    words,
                    told(paper.kind(), paper.owner()));
        }
    }

    /** Brings a removed paper back. */
    public void restore(long id) {
        Paper paper = rows.find(id).orElseThrow(() -> new PaperRefused("papers.refused.gone"));
        reach(paper.owner());
        if (!rows.restore(id)) {
            throw new PaperRefused("papers.refused.restore", paper.fileName());
        }
        audit.record(
                "restore", "paper", Long.toString(id), paper.owner().region(), null, told(paper.kind(), paper.owner()));
    }

    /** The record stands at another place now; called by its duty in the transaction of the move. */
    public void moved(String ownerKind, long owner, String region) {
        rows.move(ownerKind, owner, region);
    }

    /** One record became part of another: its papers are the other's now. @return ids, to give them back by */
    public List<Long> give(String ownerKind, long from, long to, String region) {
        return rows.give(ownerKind, from, to, region);
    }

    public void giveBack(Long[] papers, long owner, String region) {
        rows.giveBack(papers, owner, region);
    }

    /** These records are removed for good, in the transaction that calls: nobody could find their papers any more. */
    public void recordsGone(String ownerKind, Collection<Long> owners) {
        for (Paper paper : rows.undestroyed(ownerKind, owners)) {
            rows.destroy(paper.id());
            audit.record(
                    "destroy",
                    "paper",
                    Long.toString(paper.id()),
                    paper.owner().region(),
                    null,
                    told(paper.kind(), paper.owner()));
        }
    }

    private static void check(Upload upload) {
        if (upload.number().strip().length() > LONGEST_NUMBER) {
            throw new PaperRefused(
                    "papers.refused.number",
                    upload.fileName(),
                    upload.number().strip().length(),
                    LONGEST_NUMBER);
        }
        if (upload.issuedOn() != null
                && upload.validUntil() != null
                && upload.validUntil().isBefore(upload.issuedOn())) {
            throw new PaperRefused(
                    "papers.refused.dates",
                    upload.fileName(),
                    upload.validUntil().toString(),
                    upload.issuedOn().toString());
        }
    }

    private static void reach(Owner owner) {
        if (!Acting.now().edit().covers(owner.region())) {
            throw new PaperRefused("papers.refused.reach", owner.region());
        }
    }

    private static String told(String kind, Owner owner) {
        return kind + " " + owner.kind() + " " + owner.id();
    }

    private static String megabytes(long bytes) {
        return String.format(java.util.Locale.ROOT, "%.1f MB", bytes / 1048576.0);
    }

    private static String fingerprint(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
