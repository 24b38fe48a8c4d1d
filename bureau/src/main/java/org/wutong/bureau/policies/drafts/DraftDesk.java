package org.wutong.bureau.policies.drafts;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.policies.PublishedPolicies;
import org.wutong.bureau.policies.storage.DraftRows;
import org.wutong.bureau.policies.storage.Folders;

/** Writing drafts. Every save is kept whole; a text is never lost, however wrong it is or whoever else saved meanwhile. */
@Component
public class DraftDesk {
    private static final int MOST_NAME = 100;

    private final DraftRows rows;
    private final Folders folders;
    private final PublishedPolicies policies;
    private final BusinessDate businessDate;
    private final DraftTrail trail;

    DraftDesk(
            DraftRows rows, Folders folders, PublishedPolicies policies, BusinessDate businessDate, DraftTrail trail) {
        this.rows = rows;
        this.folders = folders;
        this.policies = policies;
        this.businessDate = businessDate;
        this.trail = trail;
    }

    /** What came of saving a file: it is kept, or somebody else changed the same file since. */
    public sealed interface Saved {
        /** @param merged whether other files were saved by somebody else since; both saves stand */
        record Kept(int revision, boolean merged) implements Saved {}

        /** @param theirs the save that came between; {@code text} the file as it is in it, empty when it is gone */
        record Overtaken(Revision theirs, String text) implements Saved {}
    }

    public List<Draft> all() {
        return rows.all();
    }

    public Optional<Draft> find(long id) {
        return rows.find(id);
    }

    public List<Revision> revisions(long id) {
        return rows.revisions(id);
    }

    /** The files of the last save. */
    public Map<String, String> files(Draft draft) {
        return folders.files(draft.folder());
    }

    public Optional<Map<String, String>> files(long id, int revision) {
        return rows.revision(id, revision).map(Revision::folder).map(folders::files);
    }

    /** A draft that begins as what is in force today. */
    @Transactional
    public long start(String name) {
        String base = policies.entry(businessDate.today()).folder();
        return begin(name, base, folders.files(base), Revision.What.STARTED, "", "draft-start");
    }

    /** A draft that begins with other files: imported ones, or those of an upgrade. */
    @Transactional
    public long start(String name, String base, Map<String, String> files, Revision.What what, String note) {
        return begin(name, base, files, what, note, "draft-start");
    }

    /** A draft of its own that begins as another one is now. */
    @Transactional
    public long copy(long id, String name) {
        Draft from = rows.find(id).orElseThrow();
        return begin(name, from.base(), files(from), Revision.What.STARTED, from.name(), "draft-copy");
    }

    private long begin(
            String name, String base, Map<String, String> files, Revision.What what, String note, String action) {
        String given = given(name);
        long id = rows.add(trail.region(), given, base);
        rows.save(id, folders.keep(files), what, note, Check.all(files));
        trail.record(action, id, null, given);
        return id;
    }

    private static String given(String name) {
        String given = name.strip();
        if (given.isEmpty() || given.length() > MOST_NAME) {
            throw new DraftRefused("policies.drafts.refused.name", MOST_NAME);
        }
        return given;
    }

    @Transactional
    public void rename(long id, String name) {
        Draft draft = open(id);
        String given = given(name);
        rows.rename(id, given);
        trail.record("draft-rename", id, null, draft.name() + " → " + given);
    }

    /**
     * Saves one file.
     *
     * @param basedOn the save the text was taken from
     */
    @Transactional
    public Saved save(long id, int basedOn, String file, String text, String note) {
        Draft draft = open(id);
        String plain = FileNames.plainLines(text);
        if (plain.length() > FileNames.MOST_CHARACTERS) {
            throw new DraftRefused("policies.drafts.refused.long", file, FileNames.MOST_CHARACTERS);
        }
        Map<String, String> now = new TreeMap<>(files(draft));
        String there = now.get(file);
        if (plain.equals(there)) {
            return new Saved.Kept(draft.revision(), false);
        }
        if (there == null && !FileNames.isGood(file)) {
            throw new DraftRefused("policies.drafts.refused.file-name", file);
        }
        if (draft.revision() != basedOn && !Objects.equals(there, then(id, basedOn, file))) {
            Revision theirs = rows.revision(id, draft.revision()).orElseThrow();
            return new Saved.Overtaken(theirs, Objects.requireNonNullElse(there, ""));
        }
        now.put(file, plain);
        return new Saved.Kept(
                keep(id, now, Revision.What.SAVED, note.isBlank() ? file : file + "：" + note.strip()),
                draft.revision() != basedOn);
    }

    private String then(long id, int revision, String file) {
        return files(id, revision).map(files -> files.getOrDefault(file, "")).orElse("");
    }

    @Transactional
    public void remove(long id, String file) {
        Map<String, String> now = new TreeMap<>(files(open(id)));
        if (now.remove(file) != null) {
            keep(id, now, Revision.What.REMOVED, file);
        }
    }

    /** Files from elsewhere take the place of those of their names; with {@code whole} no others stay. */
    @Transactional
    public int bring(long id, Map<String, String> files, boolean whole, String note) {
        Map<String, String> now = new TreeMap<>(whole ? Map.of() : files(open(id)));
        open(id);
        now.putAll(files);
        return keep(id, now, Revision.What.IMPORTED, note);
    }

    /** Takes a former save up again as the newest one. */
    @Transactional
    public void takeBack(long id, int revision) {
        open(id);
        Map<String, String> files = files(id, revision).orElseThrow();
        keep(id, files, Revision.What.TAKEN_BACK, Integer.toString(revision));
    }

    /** Brings in what has been put in force since the draft began. @return what both sides changed; ours stayed */
    @Transactional
    public Merge bringUp(long id) {
        Draft draft = open(id);
        String inForce = policies.entry(businessDate.today()).folder();
        Merge merge = Merge.of(folders.files(draft.base()), files(draft), folders.files(inForce));
        rows.base(id, inForce);
        keep(id, merge.files(), Revision.What.BROUGHT_UP, String.join(" ", merge.taken()));
        return merge;
    }

    private int keep(long id, Map<String, String> files, Revision.What what, String note) {
        if (files.size() > FileNames.MOST_FILES) {
            throw new DraftRefused("policies.drafts.refused.many", FileNames.MOST_FILES);
        }
        int number = rows.save(id, folders.keep(files), what, note, Check.all(files));
        trail.record("draft-save", id, null, number + " " + note);
        return number;
    }

    @Transactional
    public void drop(long id) {
        Draft draft = open(id);
        rows.state(id, Draft.State.DROPPED, null);
        trail.record("draft-drop", id, null, draft.name());
    }

    @Transactional
    public void restore(long id) {
        Draft draft = rows.hold(id).orElseThrow();
        if (draft.state() != Draft.State.DROPPED) {
            throw new DraftRefused("policies.drafts.refused.state." + draft.state());
        }
        rows.state(id, Draft.State.EDITING, null);
        trail.record("draft-restore", id, null, draft.name());
    }

    /** The draft, held for this transaction, if it can still be written. */
    private Draft open(long id) {
        Draft draft = rows.hold(id).orElseThrow(() -> new DraftRefused("policies.drafts.refused.gone"));
        if (!draft.isOpen()) {
            throw new DraftRefused("policies.drafts.refused.state." + draft.state());
        }
        return draft;
    }
}
