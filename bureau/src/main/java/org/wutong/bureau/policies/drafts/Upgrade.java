package org.wutong.bureau.policies.drafts;

import java.util.Locale;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Actor;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Settings;
import org.wutong.bureau.policies.FactWords;
import org.wutong.bureau.policies.PublishedPolicies;
import org.wutong.bureau.policies.ShippedPolicies;
import org.wutong.bureau.policies.storage.FolderZip;
import org.wutong.bureau.policies.storage.Folders;
import org.wutong.bureau.policies.storage.Publications;
import org.wutong.bureau.policies.storage.ShippedFolders;

/**
 * New policy files that come with a new version of the program become a draft; what is in force stays as it is. What the bureau
 * itself had changed stays in the draft; where the program changed the same file, the note names it.
 */
@Component
public class Upgrade {
    private static final Actor PROGRAM = Actor.program("upgrade");

    private final DraftDesk desk;
    private final PublishedPolicies policies;
    private final Folders folders;
    private final ShippedFolders shipped;
    private final BusinessDate businessDate;
    private final Settings settings;
    private final FactWords words;
    private final TransactionTemplate transactions;

    Upgrade(
            DraftDesk desk,
            PublishedPolicies policies,
            Folders folders,
            ShippedFolders shipped,
            BusinessDate businessDate,
            Settings settings,
            FactWords words,
            TransactionTemplate transactions) {
        this.desk = desk;
        this.policies = policies;
        this.folders = folders;
        this.shipped = shipped;
        this.businessDate = businessDate;
        this.settings = settings;
        this.words = words;
        this.transactions = transactions;
    }

    @EventListener(ApplicationReadyEvent.class)
    void look() {
        arrive(ShippedPolicies.files(), ShippedPolicies.version());
    }

    /** Takes note of what a version of the program brings. */
    public void arrive(Map<String, String> files, String version) {
        Acting.as(PROGRAM, () -> transactions.executeWithoutResult(status -> note(files, version)));
    }

    private void note(Map<String, String> files, String version) {
        String inForce = policies.entry(businessDate.today()).folder();
        Map<String, String> ours = folders.files(inForce);
        String digest = FolderZip.digest(files);
        if (shipped.isKnown(digest)) {
            return;
        }
        if (digest.equals(FolderZip.digest(ours))) {
            shipped.add(folders.keep(files), version, null);
        } else if (settings.county().isEmpty()) {
            policies.publish(files, new Publications.Act(null, "", "", null, null));
            shipped.add(folders.keep(files), version, null);
        } else {
            Map<String, String> before =
                    shipped.last().map(last -> folders.files(last.folder())).orElse(ours);
            Merge merge = Merge.of(before, ours, files);
            long draft = desk.start(
                    words.text("policies.drafts.upgrade.name", Locale.SIMPLIFIED_CHINESE, version),
                    inForce,
                    merge.files(),
                    Revision.What.UPGRADE,
                    String.join(" ", merge.both()));
            shipped.add(folders.keep(files), version, draft);
        }
    }
}
