package org.wutong.bureau.register.ledger;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.Settings;
import org.wutong.bureau.register.KeysetPage;
import org.wutong.bureau.register.LinksGone;
import org.wutong.bureau.register.ledger.LedgerHistory.Action;

/** Plain registers at work: every change leaves its history and its audit entry in the same transaction. Rights are the callers'. */
@Component
@Transactional
public class LedgerDesk {
    private final LedgerRows rows;
    private final LedgerHistory history;
    private final Links links;
    private final Audit audit;
    private final Settings settings;

    LedgerDesk(LedgerRows rows, LedgerHistory history, Links links, Audit audit, Settings settings) {
        this.rows = rows;
        this.history = history;
        this.links = links;
        this.audit = audit;
        this.settings = settings;
    }

    /** What became of a wish to change a record. */
    public enum Answer {
        DONE,
        /** Somebody else changed or removed it meanwhile. */
        MEANWHILE,
        /** Records of other registers point at it. */
        POINTED_AT
    }

    @Transactional(readOnly = true)
    public KeysetPage<LedgerRow> page(LedgerType type, LedgerFilter filter, @Nullable String cursor, int size) {
        return rows.page(type, filter, cursor, size);
    }

    @Transactional(readOnly = true)
    public List<LedgerRow> all(LedgerType type, LedgerFilter filter, int limit) {
        return rows.all(type, filter, limit);
    }

    @Transactional(readOnly = true)
    public long count(LedgerType type) {
        return rows.count(type);
    }

    @Transactional(readOnly = true)
    public Optional<LedgerRow> find(LedgerType type, long id) {
        return rows.find(type, id);
    }

    @Transactional(readOnly = true)
    public List<LedgerRow> byIds(LedgerType type, Collection<Long> ids) {
        return rows.byIds(type, ids);
    }

    public long add(LedgerType type, Map<String, @Nullable Object> values, String why) {
        long id = rows.add(type, values);
        history.note(type, Action.ADD, why, List.of(id), Map.of());
        record("add", type, id, why);
        return id;
    }

    public Answer change(LedgerType type, long id, int version, Map<String, @Nullable Object> values, String why) {
        Map<Long, String> before = rows.images(type, List.of(id));
        if (!rows.change(type, id, version, values)) {
            return Answer.MEANWHILE;
        }
        history.note(type, Action.CHANGE, why, List.of(id), before);
        record("change", type, id, why);
        return Answer.DONE;
    }

    public Answer remove(LedgerType type, long id, int version, String why) {
        if (!links.pointingAt(type.id(), List.of(id)).isEmpty()) {
            return Answer.POINTED_AT;
        }
        Map<Long, String> before = rows.images(type, List.of(id));
        if (!rows.remove(type, id, version)) {
            return Answer.MEANWHILE;
        }
        history.note(type, Action.REMOVE, why, List.of(id), before);
        record("remove", type, id, why);
        return Answer.DONE;
    }

    /** Takes one change back: what was removed stands again, what was changed is as before it. */
    public Answer takeBack(LedgerType type, long change, String why) {
        LedgerHistory.Change noted = history.find(type, change).orElseThrow();
        LedgerRow was = noted.before();
        if (was == null) {
            return Answer.MEANWHILE;
        }
        Optional<LedgerRow> now = rows.find(type, was.id());
        Map<Long, String> before = rows.images(type, List.of(was.id()));
        if (now.isEmpty()) {
            rows.putBack(type, change);
        } else if (!rows.change(type, was.id(), now.get().version(), was.values())) {
            return Answer.MEANWHILE;
        }
        history.note(type, Action.RESTORE, why, List.of(was.id()), before);
        record("restore", type, was.id(), why);
        return Answer.DONE;
    }

    /** Links to what is gone are emptied; a row that cannot stand without goes too, and its history keeps it. */
    @EventListener
    void follow(LinksGone gone) {
        for (Links.Pointing pointing : links.pointingAt(gone.kind(), gone.ids())) {
            LedgerType type = pointing.type();
            for (LedgerRow row : rows.byIds(type, pointing.rows().keySet())) {
                if (pointing.field().required()) {
                    remove(type, row.id(), row.version(), gone.kind());
                } else {
                    Map<String, @Nullable Object> emptied = new LinkedHashMap<>(row.values());
                    emptied.put(pointing.field().name(), null);
                    change(type, row.id(), row.version(), emptied, gone.kind());
                }
            }
        }
    }

    private void record(String action, LedgerType type, long id, String why) {
        audit.record(action, "ledger", Long.toString(id), county(), why.isEmpty() ? null : why, type.id());
    }

    String county() {
        return Objects.requireNonNull(settings.county().orElse("0"));
    }
}
