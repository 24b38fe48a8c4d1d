package org.wutong.bureau.policies;

import java.util.Map;
import java.util.TreeMap;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.policies.drafts.DraftDesk;
import org.wutong.bureau.policies.drafts.Publishing;

/** A draft that raises the cap of the work reward, as an officer would write it. */
final class DraftsInTests {
    static final String FILE = "jinfeng-2024/incentive.yaml";
    static final String OLD = "- {from: 2024-11-12, yuan: 6000, cite: {document: jinfeng-2024, article: 七}}";

    private final TestOffice office;
    private final DraftDesk desk;
    private final Publishing publishing;

    DraftsInTests(TestOffice office, DraftDesk desk, Publishing publishing) {
        this.office = office;
        this.desk = desk;
        this.publishing = publishing;
    }

    static String raised(String text, String day, int yuan) {
        return text.replace(
                OLD,
                OLD + "\n          - {from: " + day + ", yuan: " + yuan
                        + ", cite: {document: jinfeng-2024, article: 七}}");
    }

    static Map<String, String> shippedWith(String day, int yuan) {
        Map<String, String> files = new TreeMap<>(ShippedPolicies.files());
        files.computeIfPresent(FILE, (name, text) -> raised(text, day, yuan));
        return files;
    }

    long begun(String login) {
        return office.as(login, () -> desk.start("封顶调整"));
    }

    String text(long id, String file) {
        return office.as(
                "officer", () -> desk.files(desk.find(id).orElseThrow()).getOrDefault(file, ""));
    }

    DraftDesk.Saved save(String login, long id, int basedOn, String file, String text) {
        return office.as(login, () -> desk.save(id, basedOn, file, text, ""));
    }

    long raising(String login, String day, int yuan) {
        long id = begun(login);
        save(login, id, 1, FILE, raised(text(id, FILE), day, yuan));
        return id;
    }

    long submitted(String login, String day, int yuan) {
        long id = raising(login, day, yuan);
        office.as(login, () -> {
            publishing.submit(id, 2, "请审");
            return true;
        });
        return id;
    }
}
